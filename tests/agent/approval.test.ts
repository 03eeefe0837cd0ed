import { beforeEach, describe, expect, it } from 'vitest';
import { isCall } from '../../utils/agent/phase';
import type { ModelRequest } from '../../utils/models/model';
import { aThread, calls, freshDatabase, reached, says, scriptedModel, startWorker } from './scripted-world';

beforeEach(freshDatabase);

describe('approval', () => {
  it('waits, then runs what was allowed and tells the model what was declined', async () => {
    const requests: ModelRequest[] = [];
    const model = scriptedModel([calls('write', 'write'), says('So be it.')], requests);
    const { journal, runs, page } = await startWorker({ model, verdict: 'ask' });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    await reached(journal, thread.id, ['waiting']);
    expect(page.ran).toEqual([]);
    const [first, second] = (await journal.items(thread.id)).filter(isCall);
    await runs.decide(first?.id ?? '', 'deny');
    expect(page.ran).toEqual([]);
    await runs.decide(second?.id ?? '', 'once');
    await reached(journal, thread.id, ['done']);
    expect(page.ran.map(({ arguments: values }) => values)).toEqual([{ n: 1 }]);
    expect(requests[1]?.messages.filter(({ role }) => role === 'tool')).toMatchObject([
      { failed: true, text: expect.stringContaining('declined') },
      { failed: false },
    ]);
  });

  it('is given once: another decision after it is refused', async () => {
    const { journal, runs, page } = await startWorker({
      model: scriptedModel([calls('write'), says('Ok.')]),
      verdict: 'ask',
    });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    await reached(journal, thread.id, ['waiting']);
    const [call] = (await journal.items(thread.id)).filter(isCall);
    const both = await Promise.all([runs.decide(call?.id ?? '', 'once'), runs.decide(call?.id ?? '', 'thread')]);
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    await reached(journal, thread.id, ['done']);
    expect(page.ran).toHaveLength(1);
  });

  it('is remembered for the thread when the person says so', async () => {
    const { journal, runs } = await startWorker({
      model: scriptedModel([calls('write'), says('Ok.')]),
      verdict: 'ask',
    });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    await reached(journal, thread.id, ['waiting']);
    const [call] = (await journal.items(thread.id)).filter(isCall);
    await runs.decide(call?.id ?? '', 'thread');
    expect((await journal.thread(thread.id))?.allowed).toEqual(['page|https://a.test|write|1']);
  });

  it('for the thread answers the other questions about the same tool', async () => {
    const { journal, runs, page } = await startWorker({
      model: scriptedModel([calls('write', 'write'), says('Ok.')]),
      verdict: 'ask',
    });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    await reached(journal, thread.id, ['waiting']);
    const [first] = (await journal.items(thread.id)).filter(isCall);
    await runs.decide(first?.id ?? '', 'thread');
    await reached(journal, thread.id, ['done']);
    expect(page.ran).toHaveLength(2);
  });

  it('of a call that is not sure of its arguments takes them from the form', async () => {
    const unsure = [
      {
        type: 'finished' as const,
        calls: [{ modelCallId: 'm', alias: 'a_write', argumentsText: '{}', unsure: true }],
      },
    ];
    const { journal, runs, page } = await startWorker({ model: scriptedModel([unsure, says('Ok.')]) });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    await reached(journal, thread.id, ['waiting']);
    const [call] = (await journal.items(thread.id)).filter(isCall);
    expect(call?.question?.form).toBe(true);
    await runs.decide(call?.id ?? '', 'once', { n: 7 });
    await reached(journal, thread.id, ['done']);
    expect(page.ran.map(({ arguments: values }) => values)).toEqual([{ n: 7 }]);
  });
});
