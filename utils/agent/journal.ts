import type { Database } from '../database';
import { fault, faults } from '../fault';
import type { AssistantMessage, Run, Thread, ThreadItem } from '../thread';
import { isOpen } from './phase';

/** What has just been written (or streamed), for whoever shows it. */
export type JournalChange = {
  threadId: string;
  thread?: Thread;
  threadDeleted?: true;
  run?: Run;
  items?: ThreadItem[];
  removed?: string[];
  streamed?: { id: string; field: 'text' | 'reasoning'; append: string };
};

/** The transitions of a run, each one transaction. Tests end the worker before and after every one of them. */
export const transitions = [
  'run-begun',
  'run-continued',
  'answers-interrupted',
  'run-limited',
  'moment-noted',
  'answer-opened',
  'answer-checkpoint',
  'calls-proposed',
  'run-done',
  'run-failed',
  'call-approved',
  'call-declined',
  'call-refused',
  'call-dispatched',
  'call-settled',
  'call-remembered',
  'call-unknown',
  'calls-done',
  'run-stopped',
  'run-broken',
] as const;
export type Transition = (typeof transitions)[number];

export type Journal = ReturnType<typeof createJournal>;

/** The durable record of threads and runs. Only the worker writes it, and always before the thing itself is done. */
export function createJournal(database: Database) {
  const listeners = new Set<(change: JournalChange) => void>();
  const tell = (change: JournalChange) => {
    for (const listener of listeners) listener(change);
  };
  /** Answers on their way, newer than what is written of them. */
  const live = new Map<string, ThreadItem>();
  const rest = (items: readonly ThreadItem[]) => {
    for (const item of items) if (item.kind !== 'assistant' || item.state !== 'streaming') live.delete(item.id);
  };
  const store = ({ threadId, ...item }: ThreadItem & { threadId: string }): ThreadItem => item as ThreadItem;

  return {
    subscribe(listener: (change: JournalChange) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    thread: (id: string) => database.get('threads', id),
    threads: () => database.getAll('threads'),
    run: (id: string) => database.get('runs', id),
    runsOf: (threadId: string) => database.getAllFromIndex('runs', 'by-thread', threadId),
    async latestRun(threadId: string): Promise<Run | undefined> {
      const runs = await database.getAllFromIndex('runs', 'by-thread', threadId);
      return runs.sort((left, right) => right.startedAt - left.startedAt)[0];
    },
    async openRuns(): Promise<Run[]> {
      const [requesting, calling] = await Promise.all([
        database.getAllFromIndex('runs', 'by-phase', 'requesting'),
        database.getAllFromIndex('runs', 'by-phase', 'calling'),
      ]);
      return [...requesting, ...calling];
    },
    /** In the order in which they happened. */
    async items(threadId: string): Promise<ThreadItem[]> {
      const range = IDBKeyRange.bound([threadId], [threadId, []]);
      return (await database.getAllFromIndex('items', 'by-thread', range)).map(store);
    },
    async item(id: string): Promise<ThreadItem | undefined> {
      const found = await database.get('items', id);
      return found && store(found);
    },

    async addThread(thread: Thread): Promise<void> {
      await database.add('threads', thread);
      tell({ threadId: thread.id, thread });
    },
    /** Read, changed and written in one transaction: switches, aliases and grants never overwrite each other. */
    async updateThread(threadId: string, change: (thread: Thread) => Thread): Promise<Thread | undefined> {
      const transaction = database.transaction('threads', 'readwrite');
      const stored = await transaction.store.get(threadId);
      if (!stored) return undefined;
      const thread = change(stored);
      await Promise.all([transaction.store.put(thread), transaction.done]);
      tell({ threadId, thread });
      return thread;
    },
    async deleteThread(threadId: string): Promise<void> {
      const transaction = database.transaction(['threads', 'items', 'runs'], 'readwrite');
      await transaction.objectStore('threads').delete(threadId);
      for (const storeName of ['items', 'runs'] as const) {
        const range = storeName === 'items' ? IDBKeyRange.bound([threadId], [threadId, []]) : threadId;
        const index = transaction.objectStore(storeName).index('by-thread');
        for (const key of await index.getAllKeys(range as never))
          await transaction.objectStore(storeName).delete(key);
      }
      await transaction.done;
      tell({ threadId, threadDeleted: true });
    },

    /** Takes an item and all that came after it out of the thread. */
    async cutFrom(threadId: string, itemId: string): Promise<boolean> {
      const transaction = database.transaction(['items'], 'readwrite');
      const items = transaction.objectStore('items');
      const first = await items.get(itemId);
      if (first?.threadId !== threadId) return false;
      const range = IDBKeyRange.bound([threadId, first.sequence], [threadId, []]);
      const removed = await items.index('by-thread').getAllKeys(range);
      for (const id of removed) await items.delete(id);
      await transaction.done;
      tell({ threadId, removed });
      return true;
    },

    /** A run begins: its message and itself in one transaction. */
    async begin(transition: Transition, run: Run, items: ThreadItem[]): Promise<void> {
      if (faults) await fault(`${transition}:before`);
      await write(database, run, items, []);
      if (faults) await fault(`${transition}:after`);
      tell({ threadId: run.threadId, run, items });
    },
    /**
     * One transition of a run: all or nothing.
     * @returns false, and writes nothing, where the run was closed meanwhile (Stop): whoever drives it must let go.
     */
    async commit(transition: Transition, run: Run, items: ThreadItem[], removed: string[] = []): Promise<boolean> {
      if (faults) await fault(`${transition}:before`);
      const written = await write(database, run, items, removed, (stored) => isOpen(stored));
      if (faults) await fault(`${transition}:after`);
      if (!written) return false;
      rest(items);
      for (const id of removed) live.delete(id);
      tell({ threadId: run.threadId, run, items, removed });
      return true;
    },
    /**
     * Ends an open run for good: read, changed and written in one transaction, so that no step slips in between.
     * @returns false where the run was closed already.
     */
    async close(
      transition: Transition,
      runId: string,
      end: (run: Run, items: ThreadItem[]) => { run: Run; items: ThreadItem[] },
    ): Promise<boolean> {
      if (faults) await fault(`${transition}:before`);
      const transaction = database.transaction(['runs', 'items'], 'readwrite');
      const run = await transaction.objectStore('runs').get(runId);
      if (!run || !isOpen(run)) return false;
      const range = IDBKeyRange.bound([run.threadId], [run.threadId, []]);
      const items = await transaction.objectStore('items').index('by-thread').getAll(range);
      const closed = end(run, items.map(store));
      await transaction.objectStore('runs').put(closed.run);
      for (const item of closed.items) {
        await transaction.objectStore('items').put({ ...item, threadId: run.threadId });
      }
      await transaction.done;
      if (faults) await fault(`${transition}:after`);
      rest(closed.items);
      tell({ threadId: run.threadId, run: closed.run, items: closed.items });
      return true;
    },
    /** Text on its way: shown at once, written with the next commit. */
    streamed(threadId: string, item: AssistantMessage, field: 'text' | 'reasoning', append: string): void {
      live.set(item.id, item);
      tell({ threadId, streamed: { id: item.id, field, append } });
    },
    /** An item as it stands this moment, where it is ahead of what is written. */
    live: (id: string): ThreadItem | undefined => live.get(id),
  };
}

async function write(
  database: Database,
  run: Run,
  items: ThreadItem[],
  removed: string[],
  allowed: (stored: Run) => boolean = () => true,
): Promise<boolean> {
  const transaction = database.transaction(['runs', 'items'], 'readwrite');
  const stored = await transaction.objectStore('runs').get(run.id);
  if (stored && !allowed(stored)) {
    await transaction.done;
    return false;
  }
  const writes: Promise<unknown>[] = [transaction.objectStore('runs').put(run)];
  for (const item of items) writes.push(transaction.objectStore('items').put({ ...item, threadId: run.threadId }));
  for (const id of removed) writes.push(transaction.objectStore('items').delete(id));
  await Promise.all([...writes, transaction.done]);
  return true;
}
