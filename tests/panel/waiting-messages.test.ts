import { beforeEach, expect, it } from 'vitest';
import type { ModelEvent, ModelRequest } from '../../utils/models/model';
import { createWaitingMessages } from '../../utils/panel/waiting-messages';
import { aThread, calls, freshDatabase, reached, says, scriptedModel, startWorker } from '../agent/scripted-world';

beforeEach(freshDatabase);

const models = { defaultModelId: async () => 'm' };
const waits = (id: string, text = id) => ({ id, text, tabId: 1 });

/** A worker whose first answer waits for a decision of the person. */
async function atWork(turns: ModelEvent[][], requests: ModelRequest[] = []) {
  const worker = await startWorker({ model: scriptedModel(turns, requests), verdict: 'ask' });
  const waiting = createWaitingMessages(worker.journal, worker.runs, models, () => 5);
  const thread = await aThread(worker.journal);
  await worker.runs.send(thread, { text: 'First', tabId: 1, modelId: 'm' });
  await reached(worker.journal, thread.id, ['waiting']);
  const ids = async () => (await worker.journal.thread(thread.id))?.waiting?.map(({ id }) => id) ?? [];
  const said = async () =>
    (await worker.journal.items(thread.id)).flatMap((item) => (item.kind === 'user' ? [item.text] : []));
  const decide = async (choice: 'once' | 'deny') => {
    const call = (await worker.journal.items(thread.id)).find(
      (item) => item.kind === 'call' && item.state === 'awaiting-approval',
    );
    await worker.runs.decide(call?.id ?? '', choice);
  };
  return { ...worker, waiting, thread, ids, said, decide };
}

it('sends what waits, one after the other, when a run has come to its end', async () => {
  const { journal, waiting, thread, ids, said, decide } = await atWork([
    calls('write'),
    says('Done.'),
    says('Second done.'),
    says('Third done.'),
  ]);
  await waiting.add(thread.id, waits('second'));
  await waiting.add(thread.id, waits('third'));
  await waiting.add(thread.id, waits('third'));
  expect(await ids()).toEqual(['second', 'third']);
  expect(await said()).toEqual(['First']);
  await decide('once');
  await expect.poll(said).toEqual(['First', 'second', 'third']);
  await expect.poll(ids).toEqual([]);
  await reached(journal, thread.id, ['done']);
});

it('holds them after Stop, until the person says so', async () => {
  const { runs, journal, waiting, thread, ids, said } = await atWork([calls('write'), says('On we go.')]);
  await waiting.add(thread.id, waits('second'));
  await runs.stop(thread.id);
  await reached(journal, thread.id, ['stopped']);
  await waiting.resume();
  expect(await said()).toEqual(['First']);
  expect(await ids()).toEqual(['second']);
  expect(await waiting.sendNow(thread.id)).toEqual({ ok: true, value: {} });
  expect(await said()).toEqual(['First', 'second']);
  expect(await ids()).toEqual([]);
});

it('gives one back that is withdrawn, and nothing that was sent already', async () => {
  const { waiting, thread, ids } = await atWork([calls('write')]);
  await waiting.add(thread.id, waits('second', 'Then this'));
  expect(await waiting.withdraw(thread.id, 'second')).toMatchObject({ text: 'Then this' });
  expect(await waiting.withdraw(thread.id, 'second')).toBeNull();
  expect(await ids()).toEqual([]);
});

it('is taken up by the next life where the worker ended between the run and the next message', async () => {
  const { journal, runs } = await startWorker({ model: scriptedModel([says('One.'), says('Two.')]) });
  const thread = await aThread(journal);
  await runs.send(thread, { text: 'First', tabId: null, modelId: 'm' });
  await reached(journal, thread.id, ['done']);
  // Written by a life that ended before it could send it; sent by it, but not yet taken out of the line.
  await journal.updateThread(thread.id, (present) => ({ ...present, waiting: [waits('second')] }));
  const next = await startWorker({ model: scriptedModel([says('One.'), says('Two.')]) });
  const waiting = createWaitingMessages(next.journal, next.runs, models, () => 5);
  await waiting.resume();
  await reached(next.journal, thread.id, ['done']);
  await next.journal.updateThread(thread.id, (present) => ({ ...present, waiting: [waits('second')] }));
  await waiting.resume();
  const items = await next.journal.items(thread.id);
  expect(items.filter(({ id }) => id === 'second')).toHaveLength(1);
  expect((await next.journal.thread(thread.id))?.waiting).toEqual([]);
});
