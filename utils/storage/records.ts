import { createOrder } from '../in-order';
import { begin, type OfThread, type Records, reader, type Transaction, writeAll } from './change';
import type { Link } from './connection';
import type { Health } from './health';
import { createPending, type Pending } from './pending';
import { type Connection, type SetAside, type StoreName, storeNames } from './schema';
import { isTrouble, reasonOf, StorageTrouble } from './trouble';

export type RawRecords = ReturnType<typeof createRecords>;
type Reader = ReturnType<typeof reader>;

/**
 * Reads and writes that outlive the connection. What cannot be written stays in memory, is read like everything else,
 * and goes along with the next write that works.
 */
export function createRecords(link: Link, health: Health) {
  const unsaved = createPending();
  const inOrder = createOrder<'write'>();

  /** Once more on a new connection where the old one was closed under it: a closed one has done nothing. */
  async function withConnection<T>(use: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = await link.connection();
    try {
      return await use(connection);
    } catch (thrown) {
      const name = (thrown as { name?: string } | null)?.name;
      if (name !== 'InvalidStateError' && name !== 'AbortError') throw thrown;
      await link.lost(connection);
      return use(await link.connection());
    }
  }

  async function read<T>(ask: (from: Reader) => Promise<T>): Promise<T> {
    try {
      return await withConnection((connection) => ask(reader([unsaved], begin(connection, 'readonly'))));
    } catch (thrown) {
      if (!isTrouble(thrown)) throw thrown;
      if (!(await isOpen())) return ask(reader([unsaved]));
      health.unread(thrown);
      throw new StorageTrouble(`Patchbay could not read its store, because ${reasonOf(thrown)}. Try again.`);
    }
  }
  const isOpen = () =>
    link.connection().then(
      () => true,
      () => false,
    );

  async function change<T>(work: (records: Records) => Promise<T>, durable: boolean): Promise<T> {
    let mine = createPending();
    let result: { value: T } | undefined;
    const together = (connection: Connection) =>
      transact(connection, async (transaction) => {
        mine = createPending();
        result = { value: await work(recordsOver(mine, [unsaved], transaction)) };
        return [unsaved, mine];
      });
    try {
      await withConnection(together).catch(async (thrown: unknown) => {
        if (!isTrouble(thrown) || !(await makeRoom([unsaved, mine]))) throw thrown;
        await withConnection(together);
      });
      unsaved.clear();
      health.saved();
    } catch (thrown) {
      if (!isTrouble(thrown)) throw thrown;
      if (durable) throw notSaved(thrown);
      const closed = !(await isOpen());
      if (!closed) health.unsaved(thrown);
      if (closed && !result) result = { value: await work(recordsOver(mine, [unsaved])) };
      if (!result) throw notSaved(thrown);
      unsaved.absorb(mine);
    }
    return (result as { value: T }).value;
  }

  /** A full store takes no write that deletes and adds at once; deletions alone may make the room. */
  async function makeRoom(layers: Pending[]): Promise<boolean> {
    const deletions = createPending();
    for (const layer of layers) {
      for (const [store, key, record] of layer.entries()) if (record === null) deletions.delete(store, key);
    }
    if (deletions.isEmpty()) return false;
    return withConnection((connection) => transact(connection, async () => [deletions])).then(
      () => true,
      () => false,
    );
  }

  return {
    health,
    get: <Name extends StoreName>(store: Name, key: string) => read((from) => from.get(store, key)),
    getAll: <Name extends StoreName>(store: Name) => read((from) => from.getAll(store)),
    ofThread: <Name extends OfThread>(store: Name, threadId: string) =>
      read((from) => from.ofThread(store, threadId)),
    newestItems: (threadId: string, count: number, before?: number) =>
      read((from) => from.newestItems(threadId, count, before)),
    runsIn: (phase: string) => read((from) => from.runsIn(phase)),
    /**
     * One transaction, after all that were asked for before it. `work` may wait for nothing but its records.
     * @param durable rejects with `StorageTrouble` where it cannot be written, instead of keeping it in memory.
     */
    change: <T>(work: (records: Records) => Promise<T>, { durable = false } = {}): Promise<T> =>
      inOrder('write', () => change(work, durable)),
    /** Every record of every store, those that were set aside too. */
    clear: (): Promise<void> =>
      inOrder('write', async () => {
        unsaved.clear();
        await withConnection(async (connection) => {
          const transaction = begin(connection, 'readwrite');
          const stores = [...storeNames, 'setAside'] as const;
          await Promise.all([...stores.map((store) => transaction.objectStore(store).clear()), transaction.done]);
        });
        health.saved();
      }),
    setAside: (): Promise<SetAside[]> => withConnection((connection) => connection.getAll('setAside')),
    close: () => link.close(),
  };
}

const notSaved = (thrown: unknown) =>
  thrown instanceof StorageTrouble
    ? thrown
    : new StorageTrouble(
        `Patchbay could not save this, because ${reasonOf(thrown)}, so it was not done. Try again once that is mended.`,
      );

const recordsOver = (mine: Pending, under: Pending[], transaction?: Transaction<'readwrite'>): Records => ({
  ...reader([mine, ...under], transaction),
  put: mine.put,
  delete: mine.delete,
  setAside: mine.setAside,
});

/** All or nothing. `collect` reads within the transaction and returns what is to be written in it. */
async function transact(
  connection: Connection,
  collect: (transaction: Transaction<'readwrite'>) => Promise<Pending[]>,
): Promise<void> {
  const transaction = begin(connection, 'readwrite');
  // The browser may abort it while nobody is waiting for its end.
  transaction.done.catch(() => undefined);
  try {
    const layers = await collect(transaction);
    for (const layer of layers) writeAll(transaction, layer);
    await transaction.done;
  } catch (thrown) {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself.
    }
    throw transaction.error ?? thrown;
  }
}
