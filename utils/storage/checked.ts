import type { ItemPage, OfThread } from './change';
import { unfinishedBusiness } from './loose-ends';
import type { RawRecords } from './records';
import { salvagedThread } from './salvage';
import { keyOf, type RecordTypes, recordSchemas, type SetAside, type StoreName } from './schema';

type Whole = 'threads' | 'models' | 'keys' | 'toolkits' | 'secrets' | 'recordings';
type Read = { items: RecordTypes['items'][]; runs: RecordTypes['runs'][] };

const scopeOf = (threadId: string) => `thread ${threadId}`;

/**
 * Records are checked where they enter from the disk: once in a life of the worker, when they are first wanted. What it
 * writes itself is trusted. What fails is put aside whole, so that the rest stays usable.
 */
export function createChecked(records: RawRecords) {
  const checks = new Map<string, Promise<unknown>>();
  const once = <T>(scope: string, check: () => Promise<T>): Promise<unknown> => {
    const known = checks.get(scope);
    if (known) return known;
    const made = check();
    const over = made.then(() => undefined);
    // Only that it was done is remembered, not what it read.
    checks.set(scope, over);
    over.catch(() => checks.delete(scope));
    return made;
  };

  async function checkStore(store: Whole): Promise<void> {
    const bad = failing(store, await records.getAll(store));
    if (bad.length === 0) return;
    await records.change(async (within) => {
      for (const one of bad) {
        within.delete(store, one.key);
        within.setAside(one);
        if (store === 'threads') within.put('threads', salvagedThread(one));
      }
    });
    records.health.setAside(store, bad.length);
  }

  /** @returns what was read, where none of it had to go. */
  async function checkThread(threadId: string): Promise<Read | undefined> {
    const [items, runs] = await Promise.all([
      records.ofThread('items', threadId),
      records.ofThread('runs', threadId),
    ]);
    const bad = [...failing('items', items), ...failing('runs', runs)];
    if (bad.length === 0) return { items, runs };
    const isBad = new Set(bad.map(({ record }) => record));
    const left = items.filter((item) => !isBad.has(item));
    const ends = unfinishedBusiness(
      left,
      runs.filter((run) => !isBad.has(run)),
    );
    await records.change(async (within) => {
      for (const one of bad) {
        within.delete(one.store, one.key);
        within.setAside(one);
      }
      for (const item of ends) within.put('items', item);
    });
    for (const store of ['items', 'runs'] as const) {
      const count = bad.filter((one) => one.store === store).length;
      if (count > 0) records.health.setAside(store, count);
    }
    return undefined;
  }

  const wholeStore = (store: Whole) => once(store, () => checkStore(store));
  const thread = (threadId: string) => once(scopeOf(threadId), () => checkThread(threadId));
  // Requests are many and large, and looked at one by one: whoever reads one checks it.
  const single: readonly StoreName[] = ['exchanges', 'exchangeLists'];
  const isWhole = (store: StoreName): store is Whole =>
    store !== 'items' && store !== 'runs' && !single.includes(store);

  return {
    health: records.health,
    async get<Name extends StoreName>(store: Name, key: string): Promise<RecordTypes[Name] | undefined> {
      if (isWhole(store)) await wholeStore(store);
      else if (!single.includes(store)) {
        const found = (await records.get(store, key)) as RecordTypes[OfThread] | undefined;
        if (found) await thread(found.threadId);
      }
      return records.get(store, key);
    },
    async getAll<Name extends Whole>(store: Name): Promise<RecordTypes[Name][]> {
      await wholeStore(store);
      return records.getAll(store);
    },
    /** Items in their order; runs in any. */
    async ofThread<Name extends OfThread>(store: Name, threadId: string): Promise<RecordTypes[Name][]> {
      // Whoever is first has just read what it wants; anyone later may have written since.
      if (store === 'runs' && !checks.has(scopeOf(threadId))) {
        const runs = await records.ofThread('runs', threadId);
        if (failing('runs', runs).length === 0) return runs as RecordTypes[Name][];
      }
      const isFirst = !checks.has(scopeOf(threadId));
      const read = (await thread(threadId)) as Read | undefined;
      return isFirst && read ? (read[store] as RecordTypes[Name][]) : records.ofThread(store, threadId);
    },
    /** Only these are checked: a thread of ten thousand messages opens as fast as a short one. */
    async newestItems(threadId: string, count: number, before?: number): Promise<ItemPage> {
      const page = await records.newestItems(threadId, count, before);
      if (failing('items', page.items).length === 0) return page;
      await thread(threadId);
      return records.newestItems(threadId, count, before);
    },
    async runsIn(phase: RecordTypes['runs']['phase']): Promise<RecordTypes['runs'][]> {
      const found = await records.runsIn(phase);
      await Promise.all(found.map(({ threadId }) => thread(threadId)));
      return records.runsIn(phase);
    },
    put: <Name extends StoreName>(store: Name, record: RecordTypes[Name]): Promise<void> =>
      records.change(async (within) => within.put(store, record)),
    /** @param threadId the thread whose records it reads. See `createRecords` for the rest. */
    async changeThread<T>(threadId: string, ...change: Parameters<typeof records.change<T>>): Promise<T> {
      await Promise.all([wholeStore('threads'), thread(threadId)]);
      return records.change<T>(...change);
    },
    change: records.change,
    clear: records.clear,
    setAside: records.setAside,
    close: records.close,
  };
}

function failing<Name extends StoreName>(store: Name, list: readonly RecordTypes[Name][]): SetAside[] {
  return list.flatMap((record) => {
    const parsed = recordSchemas[store].safeParse(record);
    if (parsed.success) return [];
    const [issue] = parsed.error.issues;
    const reason = `At /${issue?.path.join('/') ?? ''}: ${issue?.message ?? 'not readable'}`;
    return [{ store, key: keyOf(store, record), record, reason, at: Date.now() }];
  });
}
