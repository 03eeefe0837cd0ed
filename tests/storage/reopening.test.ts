import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJournal } from '../../utils/agent/journal';
import { openDatabase } from '../../utils/database';
import { aThread, calls, freshDatabase, reached, says, scriptedModel, startWorker } from '../agent/scripted-world';
import { oldThread, somePast } from './snapshots';

beforeEach(freshDatabase);
afterEach(() => vi.useRealTimers());

const deleted = () =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('patchbay');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

const refuse = (name: string) =>
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('A test refuses', name);
  });

describe('a database that is deleted while it is open', () => {
  it('does not block the deletion; it is built anew, and the person hears of it once', async () => {
    const database = await openDatabase();
    const news: string[] = [];
    database.health.subscribe((one) => news.push(one));
    await database.put('threads', oldThread);
    await deleted();
    expect(await database.getAll('threads')).toEqual([]);
    await database.put('threads', { ...oldThread, id: 'thread-2' });
    expect(await database.getAll('threads')).toHaveLength(1);
    expect(database.health.alert()).toContain('deleted from outside');
    expect(news).toEqual(['rebuilt']);
  });

  it('under a run ends the run without a crash, and the next message is answered', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const model = scriptedModel([says('Hello.')]);
    const { journal, runs } = await startWorker({
      model: {
        ...model,
        async *answer(request, signal) {
          await held;
          yield* model.answer(request, signal);
        },
      },
    });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    await deleted();
    release();
    expect(await journal.openRuns()).toEqual([]);
    const next = await aThread(journal);
    await runs.send(next, { text: 'Again', tabId: 1, modelId: 'm' });
    await reached(journal, next.id, ['done']);
    expect(await journal.items(next.id)).toMatchObject([{ text: 'Again' }, { text: 'Hello.' }]);
  });
});

describe('a connection that is closed', () => {
  it('by an upgrade elsewhere is opened again with everything in it', async () => {
    const database = await openDatabase();
    await database.put('threads', oldThread);
    await database.close();
    expect(await database.getAll('threads')).toEqual([oldThread]);
    expect(database.health.alert()).toBe('');
  });
});

describe('a browser that refuses to store', () => {
  it.each(['SecurityError', 'InvalidStateError', 'UnknownError'])('with %s: says so and answers', async (name) => {
    refuse(name);
    const { journal, runs } = await startWorker({ model: scriptedModel([says('Hello.')]) });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    await reached(journal, thread.id, ['done']);
    expect(await journal.items(thread.id)).toMatchObject([{ text: 'Go' }, { text: 'Hello.' }]);
  });

  it('runs no tool whose call it could not write down', async () => {
    refuse('SecurityError');
    const { journal, runs, page } = await startWorker({ model: scriptedModel([calls('write'), says('Done.')]) });
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    await reached(journal, thread.id, ['failed']);
    expect(page.ran).toEqual([]);
    expect((await journal.items(thread.id)).at(-1)).toMatchObject({ kind: 'notice', code: 'storage-failed' });
  });

  it('is told to the person, and what was kept in memory is saved once it opens', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const refusal = refuse('SecurityError');
    const database = await openDatabase();
    const journal = createJournal(database);
    await journal.addThread(oldThread);
    expect(database.health.alert()).toContain('cannot open its store, because the browser forbids it');
    refusal.mockRestore();
    vi.setSystemTime(Date.now() + 60_000);
    await journal.updateThread('thread-1', (thread) => ({ ...thread, title: 'Later' }));
    expect(database.health.alert()).toBe('');
    await database.close();
    expect(await (await openDatabase()).getAll('threads')).toMatchObject([{ title: 'Later' }]);
  });

  it('because an older life holds on to its version does not hang the worker', async () => {
    await somePast();
    const holder = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('patchbay');
      request.onsuccess = () => resolve(request.result);
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const opening = openDatabase();
    await vi.advanceTimersByTimeAsync(6_000);
    const database = await opening;
    expect(database.health.alert()).toContain('the browser does not answer');
    expect(await database.getAll('threads')).toEqual([]);
    holder.close();
    vi.setSystemTime(Date.now() + 60_000);
    expect(await database.getAll('threads')).toEqual([oldThread]);
    expect(database.health.alert()).toBe('');
  });
});
