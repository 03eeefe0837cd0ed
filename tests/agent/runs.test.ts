import { beforeEach, describe, expect, it } from 'vitest';
import { isCall } from '../../utils/agent/phase';
import type { ModelRequest } from '../../utils/models/model';
import { aThread, calls, freshDatabase, kinds, reached, says, scriptedModel, startWorker } from './scripted-world';

beforeEach(freshDatabase);

describe('a run', () => {
  it('answers a message that needs no tool', async () => {
    const { journal, runs } = await startWorker({ model: scriptedModel([says('Hello.')]) });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Hi', tabId: null, modelId: 'm' });
    await reached(journal, thread.id, ['done']);
    expect(kinds(await journal.items(thread.id))).toEqual(['user', 'assistant complete Hello.']);
  });

  it('gives the model one tool message per call, in call order', async () => {
    const requests: ModelRequest[] = [];
    const model = scriptedModel([calls('write', 'read'), says('Both done.')], requests);
    const { journal, runs, page } = await startWorker({ model });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Do both', tabId: 1, modelId: 'm' });
    await reached(journal, thread.id, ['done']);
    expect(page.ran.map(({ name }) => name)).toEqual(['write', 'read']);
    expect(requests[1]?.messages.map((message) => [message.role, 'text' in message && message.text])).toEqual([
      ['user', 'Do both'],
      ['assistant', ''],
      ['tool', 'write number 1'],
      ['tool', 'read number 2'],
    ]);
  });

  it('tells the model about a tool that it made up', async () => {
    const requests: ModelRequest[] = [];
    const { journal, runs, page } = await startWorker({
      model: scriptedModel([calls('nothing'), says('Sorry.')], requests),
    });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    await reached(journal, thread.id, ['done']);
    expect(page.ran).toEqual([]);
    expect(requests[1]?.messages.at(-1)).toMatchObject({
      role: 'tool',
      failed: true,
      text: expect.stringContaining('unknown-tool'),
    });
  });

  it('refuses a second message while it is at work', async () => {
    const { journal, runs } = await startWorker({
      model: scriptedModel([calls('write')]),
      dispatch: () => new Promise(() => undefined),
    });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'One', tabId: 1, modelId: 'm' });
    expect(await runs.send(thread, { text: 'Two', tabId: 1, modelId: 'm' })).toMatchObject({
      ok: false,
      failure: { code: 'not-allowed' },
    });
  });

  it('says what went wrong with the model and lets the conversation go on', async () => {
    const turns = [
      [
        { type: 'text' as const, append: 'Half' },
        { type: 'failed' as const, failure: { code: 'model-answer-incomplete' as const, message: 'Cut.' } },
      ],
    ];
    const { journal, runs } = await startWorker({ model: scriptedModel(turns) });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: null, modelId: 'm' });
    await reached(journal, thread.id, ['failed']);
    expect(kinds(await journal.items(thread.id))).toEqual([
      'user',
      'assistant interrupted Half',
      'notice model-answer-incomplete',
    ]);
    expect(await runs.goOn(thread.id)).toEqual({ ok: true, value: {} });
  });

  it('treats a stream that ends silently as incomplete', async () => {
    const { journal, runs, page } = await startWorker({ model: scriptedModel([[{ type: 'text', append: '' }]]) });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: null, modelId: 'm' });
    await reached(journal, thread.id, ['failed']);
    expect(kinds(await journal.items(thread.id))).toEqual(['user', 'notice model-answer-incomplete']);
    expect(page.ran).toEqual([]);
  });

  it('pauses a model that always calls, and Continue goes on', async () => {
    const turns = Array.from({ length: 80 }, (_, index) => [
      {
        type: 'finished' as const,
        calls: [{ modelCallId: 'm', alias: 'a_write', argumentsText: `{"n":${index}}` }],
      },
    ]);
    const { journal, runs, page } = await startWorker({ model: scriptedModel(turns) });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    await reached(journal, thread.id, ['limited']);
    expect(page.ran).toHaveLength(25);
    await runs.goOn(thread.id);
    await reached(journal, thread.id, ['limited']);
    expect(page.ran.length).toBeGreaterThan(25);
  });

  it('pauses after the same call has given the same result four times', async () => {
    const turns = Array.from({ length: 20 }, () => calls('read'));
    const { journal, runs } = await startWorker({
      model: scriptedModel(turns),
      dispatch: async () => ({ ok: true, content: [{ type: 'text', text: 'same' }] }),
    });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    await reached(journal, thread.id, ['limited']);
    expect((await journal.items(thread.id)).filter(isCall)).toHaveLength(4);
  });
});

describe('Stop', () => {
  it('settles what runs and what waits, and nothing starts later', async () => {
    let aborted = false;
    const { journal, runs } = await startWorker({
      model: scriptedModel([calls('write'), says('Never said.')]),
      dispatch: (_call, signal, sending) =>
        new Promise((resolve) => {
          void sending?.();
          signal.addEventListener('abort', () => {
            aborted = true;
            resolve({ ok: true, content: [] });
          });
        }),
    });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    await new Promise<void>((resolve) => {
      journal.subscribe((change) => {
        if (change.items?.some((item) => isCall(item) && item.state === 'dispatched')) resolve();
      });
    });
    await runs.stop(thread.id);
    expect(aborted).toBe(true);
    const [call] = (await journal.items(thread.id)).filter(isCall);
    expect(call).toMatchObject({ state: 'settled', result: { ok: false, failure: { code: 'cancelled' } } });
    expect((await journal.latestRun(thread.id))?.phase).toBe('stopped');
  });
});

describe('a history that is too long', () => {
  it('is asked again with its old results left out, once, and says so', async () => {
    const long = 'x'.repeat(4000);
    const turns = [...Array.from({ length: 12 }, () => calls('read')), says('Done.')];
    const model = {
      author: 'Small',
      async *answer(request: ModelRequest) {
        if (JSON.stringify(request.messages).length > 40_000) {
          yield { type: 'failed' as const, failure: { code: 'context-too-long' as const, message: 'Too long.' } };
        } else yield* turns.shift() ?? [];
      },
    };
    let count = 0;
    const { journal, runs } = await startWorker({
      model,
      dispatch: async () => ({ ok: true, content: [{ type: 'text', text: `${count++}${long}` }] }),
    });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    await reached(journal, thread.id, ['done', 'failed']);
    const items = await journal.items(thread.id);
    expect((await journal.latestRun(thread.id))?.phase).toBe('done');
    expect(items.filter((item) => item.kind === 'notice').map(({ code }) => code)).toContain('compacted');
    expect(items.filter(isCall)).toHaveLength(12);
  });
});

describe('an edited message', () => {
  it('takes back what came after it and is asked anew', async () => {
    const requests: ModelRequest[] = [];
    const { journal, runs } = await startWorker({ model: scriptedModel([says('First.')], requests) });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'One', tabId: null, modelId: 'm' });
    await reached(journal, thread.id, ['done']);
    const [message] = await journal.items(thread.id);
    await runs.edit(thread, message?.id ?? '', { text: 'Two', tabId: null, modelId: 'm' });
    await reached(journal, thread.id, ['done']);
    expect(kinds(await journal.items(thread.id))).toEqual(['user', 'assistant complete First.']);
    expect(requests.at(-1)?.messages).toMatchObject([{ role: 'user', text: 'Two' }]);
  });
});
