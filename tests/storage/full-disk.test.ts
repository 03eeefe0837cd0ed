import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createJournal } from '../../utils/agent/journal';
import { openDatabase } from '../../utils/database';
import {
  aThread,
  calls,
  freshDatabase,
  kinds,
  reached,
  says,
  scriptedModel,
  startWorker,
} from '../agent/scripted-world';
import { oldThread } from './snapshots';

beforeEach(freshDatabase);

/** Two ways in which browsers say that there is no room: the request fails, or the whole transaction is aborted. */
const ways = {
  QuotaExceededError: () => {
    throw new DOMException('A test filled the disk', 'QuotaExceededError');
  },
  AbortError(this: IDBObjectStore): IDBRequest<IDBValidKey> {
    const request = this.get('nothing');
    this.transaction.abort();
    return request as IDBRequest<IDBValidKey>;
  },
};
const fill = (way: keyof typeof ways) => vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(ways[way]);

describe.each(['QuotaExceededError', 'AbortError'] as const)('a store that fails with %s', (way) => {
  it('lets a run finish in memory, tells the person, and saves all of it when there is room', async () => {
    const { journal, runs } = await startWorker({ model: scriptedModel([says('Hello.')]) });
    const thread = await aThread(journal);
    const full = fill(way);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    await reached(journal, thread.id, ['done']);
    const shown = await journal.items(thread.id);
    expect(kinds(shown)).toEqual(['user', 'assistant complete Hello.']);
    full.mockRestore();
    await journal.updateThread(thread.id, (present) => present);
    const next = createJournal(await openDatabase());
    expect(await next.items(thread.id)).toEqual(shown);
    expect(await next.openRuns()).toEqual([]);
  });

  it('ends a run whose call cannot be written down before the page sees it', async () => {
    const { journal, runs, page } = await startWorker({
      model: scriptedModel([calls('write'), says('Done.')]),
      verdict: 'ask',
    });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    await reached(journal, thread.id, ['waiting']);
    const full = fill(way);
    const [call] = (await journal.items(thread.id)).filter((item) => item.kind === 'call');
    await runs.decide(call?.id ?? '', 'once');
    await reached(journal, thread.id, ['failed']);
    expect(page.ran).toEqual([]);
    const items = await journal.items(thread.id);
    expect(items.at(-1)).toMatchObject({ code: 'storage-failed', text: expect.stringContaining('could not save') });
    full.mockRestore();
  });

  it('says so in the alert until a write works', async () => {
    const database = await openDatabase();
    await database.put('threads', oldThread);
    const full = fill(way);
    await database.put('threads', { ...oldThread, title: 'New' });
    expect(database.health.alert()).toContain('cannot save');
    expect(await database.get('threads', 'thread-1')).toMatchObject({ title: 'New' });
    full.mockRestore();
    await database.put('threads', { ...oldThread, id: 'thread-2' });
    expect(database.health.alert()).toBe('');
    expect(await (await openDatabase()).get('threads', 'thread-1')).toMatchObject({ title: 'New' });
  });

  it('still lets a person delete to make room', async () => {
    const { journal } = await startWorker({ model: scriptedModel([]) });
    const [first, second] = [await aThread(journal), await aThread(journal)];
    const full = fill(way);
    await journal.updateThread(second.id, (thread) => ({ ...thread, title: 'Waits for room' }));
    await journal.deleteThread(first.id);
    full.mockRestore();
    const next = createJournal(await openDatabase());
    expect((await next.threads()).map(({ id }) => id)).toEqual([second.id]);
  });
});

it('never takes an error of our own for trouble with the disk', async () => {
  const database = await openDatabase();
  await expect(database.put('threads', { ...oldThread, title: (() => '') as never })).rejects.toThrow();
  expect(database.health.alert()).toBe('');
  expect(await database.getAll('threads')).toEqual([]);
});
