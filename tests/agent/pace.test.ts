import { beforeEach, describe, expect, it } from 'vitest';
import type { Journal } from '../../utils/agent/journal';
import { isHeld } from '../../utils/agent/pace';
import type { ModelRequest } from '../../utils/models/model';
import type { Gate, Run } from '../../utils/thread';
import { aThread, calls, freshDatabase, Page, reached, says, scriptedModel, startWorker } from './scripted-world';

beforeEach(freshDatabase);

const turns = [calls('write', 'read'), says('Done.')];

/** Resolves with the run once it waits for "Next", or has ended. */
const heldOrOver = (journal: Journal, threadId: string): Promise<Run> =>
  new Promise((resolve) => {
    const look = async () => {
      const run = await journal.latestRun(threadId);
      if (!run || !(isHeld(run) || run.phase === 'done' || run.phase === 'stopped')) return;
      unsubscribe();
      resolve(run);
    };
    const unsubscribe = journal.subscribe(() => void look());
    void look();
  });

const gateOf = ({ held }: Run): Gate => {
  if (!held) throw new Error('The run is not held.');
  const { step, before, callId } = held;
  return { step, before, callId };
};

/** What has happened outside so far: requests to the model and calls in the page. */
type Outside = { requests: ModelRequest[]; page: Page };

describe('a run that goes step by step', () => {
  it('does nothing before "Next": no request, no call, no result handed on; and one thing after each', async () => {
    const outside: Outside = { requests: [], page: new Page() };
    const { journal, runs } = await startWorker({
      model: scriptedModel(turns, outside.requests),
      page: outside.page,
      stepwise: () => true,
    });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    const seen: string[] = [];
    for (;;) {
      const run = await heldOrOver(journal, thread.id);
      if (!isHeld(run)) break;
      const tools = (await journal.items(thread.id)).flatMap((item) =>
        item.kind === 'call' && item.id === run.held?.callId ? [item.toolName] : [],
      );
      seen.push([run.held?.before, ...tools, outside.requests.length, outside.page.ran.length].join(' '));
      await runs.next(thread.id, gateOf(run));
    }
    // What comes next, then how many requests and calls were made until then.
    expect(seen).toEqual([
      'request 0 0',
      'call write 1 0',
      'result write 1 1',
      'call read 1 1',
      'result read 1 2',
      'request 1 2',
    ]);
    expect(outside.requests).toHaveLength(2);
  });

  it('opens only the gate that was seen, once however often it is told', async () => {
    const page = new Page();
    const { journal, runs } = await startWorker({ model: scriptedModel(turns), page, stepwise: () => true });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    const first = gateOf(await heldOrOver(journal, thread.id));
    await runs.next(thread.id, first);
    const second = await heldOrOver(journal, thread.id);
    await runs.next(thread.id, first);
    await runs.next(thread.id, { ...gateOf(second), callId: 'another' });
    expect((await journal.latestRun(thread.id))?.held).toEqual(second.held);
    expect(page.ran).toEqual([]);
  });

  it('is held at the same place in the next life of the worker, and Stop ends it there', async () => {
    const page = new Page();
    const first = await startWorker({ model: scriptedModel(turns), page, stepwise: () => true });
    const thread = await aThread(first.journal);
    await first.runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    await first.runs.next(thread.id, gateOf(await heldOrOver(first.journal, thread.id)));
    const { held } = await heldOrOver(first.journal, thread.id);
    const second = await startWorker({ model: scriptedModel(turns), page, stepwise: () => true });
    await second.runs.resume();
    expect((await heldOrOver(second.journal, thread.id)).held).toEqual(held);
    expect(page.ran).toEqual([]);
    await second.runs.stop(thread.id);
    expect((await second.journal.latestRun(thread.id))?.phase).toBe('stopped');
    expect(page.ran).toEqual([]);
  });

  it('flows again once that is switched off', async () => {
    let stepwise = true;
    const { journal, runs, page } = await startWorker({ model: scriptedModel(turns), stepwise: () => stepwise });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    await heldOrOver(journal, thread.id);
    stepwise = false;
    await runs.resume();
    await reached(journal, thread.id, ['done']);
    expect(page.ran.map(({ name }) => name)).toEqual(['write', 'read']);
  });

  it('asks the person first, where a person must be asked', async () => {
    const { journal, runs, page } = await startWorker({
      model: scriptedModel([calls('write'), says('Done.')]),
      verdict: 'ask',
      stepwise: () => true,
    });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    await runs.next(thread.id, gateOf(await heldOrOver(journal, thread.id)));
    await reached(journal, thread.id, ['waiting']);
    const asking = (await journal.items(thread.id)).find(({ kind }) => kind === 'call');
    await runs.decide(asking?.id ?? '', 'once');
    expect((await heldOrOver(journal, thread.id)).held).toMatchObject({ before: 'call', callId: asking?.id });
    expect(page.ran).toEqual([]);
  });

  it('does not use up its time while it is held', async () => {
    const { journal, runs, world } = await startWorker({ model: scriptedModel(turns), stepwise: () => true });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    const { held, countedFrom } = await heldOrOver(journal, thread.id);
    world.now = () => (held?.at ?? 0) + 3_600_000;
    await runs.next(thread.id, { step: 1, before: 'request', callId: null });
    await heldOrOver(journal, thread.id);
    expect((await journal.latestRun(thread.id))?.countedFrom.at).toBe(countedFrom.at + 3_600_000);
  });
});
