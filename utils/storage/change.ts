import type { IDBPTransaction } from 'idb';
import type { Pending } from './pending';
import type { Connection, PatchbaySchema, RecordTypes, SetAside, StoreName } from './schema';
import { storeNames } from './schema';

/** A record that hangs in a thread. */
export type OfThread = 'items' | 'runs';

/** What may be done within one change: reads see the store as it is, writes are all made or none. */
export type Records = {
  get<Name extends StoreName>(store: Name, key: string): Promise<RecordTypes[Name] | undefined>;
  /** In order of their sequence, or for runs in any. */
  ofThread<Name extends OfThread>(store: Name, threadId: string): Promise<RecordTypes[Name][]>;
  put<Name extends StoreName>(store: Name, record: RecordTypes[Name]): void;
  delete(store: StoreName, key: string): void;
  setAside(record: SetAside): void;
};

/** Some items of a thread that follow each other; `earlier`: how many lie before them. */
export type ItemPage = { items: RecordTypes['items'][]; earlier: number };

type Names = (StoreName | 'setAside')[];
export type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<PatchbaySchema, Names, Mode>;

export const begin = <Mode extends 'readonly' | 'readwrite'>(connection: Connection, mode: Mode) =>
  connection.transaction([...storeNames, 'setAside'] as Names, mode) as Transaction<Mode>;

/** Reads through layers of what is not written yet, the newest first; without a transaction they are all there is. */
export function reader(layers: readonly Pending[], transaction?: Transaction<'readonly' | 'readwrite'>) {
  return {
    async get<Name extends StoreName>(store: Name, key: string): Promise<RecordTypes[Name] | undefined> {
      for (const layer of layers) {
        const known = layer.find(store, key);
        if (known !== undefined) return known ?? undefined;
      }
      return (await transaction?.objectStore(store).get(key)) as RecordTypes[Name] | undefined;
    },
    async getAll<Name extends StoreName>(store: Name): Promise<RecordTypes[Name][]> {
      const stored = (await transaction?.objectStore(store).getAll()) ?? [];
      return merged(store, stored as RecordTypes[Name][], () => true);
    },
    async ofThread<Name extends OfThread>(store: Name, threadId: string): Promise<RecordTypes[Name][]> {
      const range = store === 'items' ? IDBKeyRange.bound([threadId], [threadId, []]) : IDBKeyRange.only(threadId);
      const index = transaction?.objectStore(store).index('by-thread') as
        | { getAll(range: IDBKeyRange): Promise<unknown[]> }
        | undefined;
      const stored = ((await index?.getAll(range)) ?? []) as RecordTypes[Name][];
      const list = merged(store, stored, (record) => record.threadId === threadId);
      return list === stored ? list : list.sort((left, right) => place(left) - place(right));
    },
    /**
     * The newest items of a thread, in their order, and how many lie before them.
     * @param before Only those with a lower sequence.
     */
    async newestItems(threadId: string, count: number, before = Number.POSITIVE_INFINITY): Promise<ItemPage> {
      const range = IDBKeyRange.bound([threadId], [threadId, before], false, true);
      const index = transaction?.objectStore('items').index('by-thread');
      const cursor = (await index?.openKeyCursor(range, 'prev')) ?? null;
      const total = cursor ? ((await index?.count(range)) ?? 0) : 0;
      // A cursor cannot be advanced by nothing.
      const first = cursor && total > count ? (count > 1 ? await cursor.advance(count - 1) : cursor) : null;
      const from = first ? IDBKeyRange.bound(first.key, [threadId, before], false, true) : range;
      const stored = cursor ? ((await index?.getAll(from)) ?? []) : [];
      const list = merged('items', stored, (item) => item.threadId === threadId && item.sequence < before);
      const items = [...list].sort((left, right) => left.sequence - right.sequence).slice(-count);
      return { items, earlier: Math.max(0, total - stored.length) + (list.length - items.length) };
    },
    async runsIn(phase: string): Promise<RecordTypes['runs'][]> {
      const stored = (await transaction?.objectStore('runs').index('by-phase').getAll(phase)) ?? [];
      return merged('runs', stored, (record) => record.phase === phase);
    },
  };
  function merged<Name extends StoreName>(
    store: Name,
    stored: RecordTypes[Name][],
    belongs: (record: RecordTypes[Name]) => boolean,
  ) {
    return layers.toReversed().reduce((list, layer) => layer.over(store, list, belongs), stored);
  }
}

const place = (record: RecordTypes[OfThread]): number => ('sequence' in record ? record.sequence : 0);

/** Sends all of it to the transaction. A request that fails aborts it, so its end is all that anyone has to await. */
export function writeAll(transaction: Transaction<'readwrite'>, pending: Pending): void {
  const heard = (request: Promise<unknown>) => void request.catch(() => undefined);
  for (const [store, key, record] of pending.entries()) {
    const target = transaction.objectStore(store);
    heard(record === null ? target.delete(key) : target.put(record as never));
  }
  for (const record of pending.asides()) heard(transaction.objectStore('setAside').add(record));
}
