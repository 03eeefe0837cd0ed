import { beforeEach, expect, it } from 'vitest';
import { isCall } from '../../utils/agent/phase';
import { aThread, calls, freshDatabase, reached, says, scriptedModel, startWorker } from './scripted-world';

/** A panel repeats what a worker did not answer before it died, without knowing whether it was done. */
beforeEach(freshDatabase);

it('takes a message once, however often it is sent', async () => {
  const { journal, runs } = await startWorker({ model: scriptedModel([says('Hello.')]) });
  const thread = await aThread(journal);
  const first = await runs.send(thread, { text: 'Hi', tabId: null, modelId: 'm', messageId: 'message-1' });
  await reached(journal, thread.id, ['done']);
  expect(await runs.send(thread, { text: 'Hi', tabId: null, modelId: 'm', messageId: 'message-1' })).toEqual(first);
  const items = await journal.items(thread.id);
  expect(items.filter(({ kind }) => kind === 'user')).toHaveLength(1);
  expect(await journal.runsOf(thread.id)).toHaveLength(1);
});

it('takes a decision once, and refuses to take it back', async () => {
  const turns = [calls('write'), says('Done.')];
  const { journal, runs, page } = await startWorker({ model: scriptedModel(turns), verdict: 'ask' });
  const thread = await aThread(journal);
  await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
  await reached(journal, thread.id, ['waiting']);
  const [call] = (await journal.items(thread.id)).filter(isCall);
  const id = call?.id ?? '';
  expect(await runs.decide(id, 'thread')).toEqual({ ok: true, value: {} });
  expect(await runs.decide(id, 'thread')).toEqual({ ok: true, value: {} });
  expect(await runs.decide(id, 'deny')).toMatchObject({ ok: false });
  await reached(journal, thread.id, ['done']);
  expect(page.ran).toHaveLength(1);
});

it('has noted a grant for the thread before the call that it was given for goes on', async () => {
  const { journal, runs, world } = await startWorker({ model: scriptedModel([calls('write')]), verdict: 'ask' });
  const thread = await aThread(journal);
  await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
  await reached(journal, thread.id, ['waiting']);
  const [call] = (await journal.items(thread.id)).filter(isCall);
  world.journal.commit = () => new Promise(() => undefined);
  void runs.decide(call?.id ?? '', 'thread');
  await new Promise<void>((resolve) => {
    const look = async () => {
      if ((await journal.thread(thread.id))?.allowed.includes(call?.toolKey ?? '')) resolve();
      else setTimeout(() => void look(), 5);
    };
    void look();
  });
  expect((await journal.item(call?.id ?? '')) as typeof call).toMatchObject({ state: 'awaiting-approval' });
});

it('takes a message back only together with the one that is sent instead', async () => {
  const { journal, runs } = await startWorker({ model: scriptedModel([says('Hello.')]) });
  const thread = await aThread(journal);
  await runs.send(thread, { text: 'Hi', tabId: null, modelId: 'm', messageId: 'message-1' });
  await reached(journal, thread.id, ['done']);
  const before = await journal.items(thread.id);
  const { begin } = journal;
  journal.begin = () => new Promise(() => undefined);
  void runs.edit(thread, 'message-1', { text: 'Hi there', tabId: null, modelId: 'm', messageId: 'message-2' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await journal.items(thread.id)).toEqual(before);

  // The next life hears of it again, twice.
  const next = await startWorker({ model: scriptedModel([says('Hello again.')]) });
  const first = await next.runs.edit(thread, 'message-1', {
    text: 'Hi there',
    tabId: null,
    modelId: 'm',
    messageId: 'message-2',
  });
  await reached(next.journal, thread.id, ['done']);
  expect(
    await next.runs.edit(thread, 'message-1', {
      text: 'Hi there',
      tabId: null,
      modelId: 'm',
      messageId: 'message-2',
    }),
  ).toEqual(first);
  const said = (await next.journal.items(thread.id)).map((item) => ('text' in item ? item.text : ''));
  expect(said).toEqual(['Hi there', 'Hello again.']);
  journal.begin = begin;
});

it('does not go on again with a run that was stopped since', async () => {
  const failing = scriptedModel([[{ type: 'failed', failure: { code: 'model-refused', message: 'No.' } }]]);
  const { journal, runs } = await startWorker({ model: failing });
  const thread = await aThread(journal);
  await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
  await reached(journal, thread.id, ['failed']);
  const halted = await journal.latestRun(thread.id);
  expect(await runs.goOn(thread.id, halted?.step)).toEqual({ ok: true, value: {} });
  await runs.stop(thread.id);
  const stopped = await journal.latestRun(thread.id);
  expect(await runs.goOn(thread.id, halted?.step)).toEqual({ ok: true, value: {} });
  expect(await journal.latestRun(thread.id)).toEqual(stopped);
});
