import type { Database } from '../database';
import type { DraftPiece } from '../drafts';
import type { Exchange } from '../exchange';
import { fault, faults } from '../fault';
import type { Records } from '../storage/change';
import type { AssistantMessage, Run, Thread, ThreadItem } from '../thread';
import { forgetExchanges, keepExchange } from './kept-exchanges';
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
  drafted?: DraftPiece & { id: string };
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
  'run-held',
  'run-released',
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
    runsOf: (threadId: string) => database.ofThread('runs', threadId),
    async latestRun(threadId: string): Promise<Run | undefined> {
      const runs = await database.ofThread('runs', threadId);
      return runs.sort((left, right) => right.startedAt - left.startedAt)[0];
    },
    async openRuns(): Promise<Run[]> {
      const [requesting, calling] = await Promise.all([database.runsIn('requesting'), database.runsIn('calling')]);
      return [...requesting, ...calling];
    },
    /** In the order in which they happened. */
    items: async (threadId: string): Promise<ThreadItem[]> =>
      (await database.ofThread('items', threadId)).map(store),
    /** The newest of them, and how many lie before; `before` a sequence, the next older ones. */
    async newestItems(threadId: string, count: number, before?: number) {
      const { items, earlier } = await database.newestItems(threadId, count, before);
      return { items: items.map(store), earlier };
    },
    async item(id: string): Promise<ThreadItem | undefined> {
      const found = await database.get('items', id);
      return found && store(found);
    },

    /** A new thread, or one that comes with a past: `runs` and `items` are written in the same transaction. */
    async addThread(thread: Thread, runs: readonly Run[] = [], items: readonly ThreadItem[] = []): Promise<void> {
      await database.changeThread(thread.id, async (within) => {
        within.put('threads', thread);
        for (const run of runs) within.put('runs', run);
        for (const item of items) within.put('items', { ...item, threadId: thread.id });
      });
      tell({ threadId: thread.id, thread });
    },
    /** Read, changed and written in one transaction: switches, aliases and grants never overwrite each other. */
    async updateThread(threadId: string, change: (thread: Thread) => Thread): Promise<Thread | undefined> {
      const thread = await database.changeThread(threadId, async (within) => {
        const stored = await within.get('threads', threadId);
        const changed = stored && change(stored);
        if (changed) within.put('threads', changed);
        return changed;
      });
      if (thread) tell({ threadId, thread });
      return thread;
    },
    async deleteThread(threadId: string): Promise<void> {
      await database.changeThread(threadId, async (within) => {
        const [items, runs] = [await within.ofThread('items', threadId), await within.ofThread('runs', threadId)];
        within.delete('threads', threadId);
        for (const { id } of items) within.delete('items', id);
        for (const { id } of runs) within.delete('runs', id);
        await forgetExchanges(within, threadId);
      });
      tell({ threadId, threadDeleted: true });
    },
    /** Everything in every store, models and keys too. */
    async forgetAll(): Promise<void> {
      const threads = await database.getAll('threads');
      await database.clear();
      live.clear();
      for (const { id } of threads) tell({ threadId: id, threadDeleted: true });
    },

    /** A run begins: its message and itself in one transaction, with what its message takes the place of. */
    async begin(transition: Transition, run: Run, items: ThreadItem[], removed: string[] = []): Promise<void> {
      if (faults) await fault(`${transition}:before`);
      await database.changeThread(run.threadId, async (within) => write(within, run, items, removed));
      if (faults) await fault(`${transition}:after`);
      tell({ threadId: run.threadId, run, items, removed });
    },
    /**
     * One transition of a run: all or nothing.
     * @returns false, and writes nothing, where the run was closed or deleted meanwhile: whoever drives it must let go.
     * @throws StorageTrouble where a dispatch cannot be written down: the call must not be run then, because the next
     * life of the worker would not know of it. Everything else goes on in memory.
     */
    async commit(
      transition: Transition,
      run: Run,
      items: ThreadItem[],
      removed: string[] = [],
      exchanges: readonly Exchange[] = [],
    ): Promise<boolean> {
      if (faults) await fault(`${transition}:before`);
      const durable = transition === 'call-dispatched';
      const whileOpen = async (within: Records) => {
        const stored = await within.get('runs', run.id);
        if (!stored || !isOpen(stored)) return false;
        write(within, run, items, removed);
        for (const exchange of exchanges) await keepExchange(within, exchange);
        return true;
      };
      const written = await database.changeThread(run.threadId, whileOpen, { durable });
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
      const threadId = (await database.get('runs', runId))?.threadId;
      if (threadId === undefined) return false;
      const closed = await database.changeThread(threadId, async (within) => {
        const run = await within.get('runs', runId);
        if (!run || !isOpen(run)) return undefined;
        const ending = end(run, (await within.ofThread('items', threadId)).map(store));
        write(within, ending.run, ending.items);
        return ending;
      });
      if (!closed) return false;
      if (faults) await fault(`${transition}:after`);
      rest(closed.items);
      tell({ threadId, run: closed.run, items: closed.items });
      return true;
    },
    /** What a run that was closed meanwhile had asked a model; of a thread that is gone, nothing. */
    async keep(threadId: string, exchanges: readonly Exchange[]): Promise<void> {
      if (exchanges.length === 0) return;
      await database.changeThread(threadId, async (within) => {
        if (!(await within.get('threads', threadId))) return;
        for (const exchange of exchanges) await keepExchange(within, exchange);
      });
    },
    exchangeList: (threadId: string) => database.get('exchangeLists', threadId),
    exchange: (id: string) => database.get('exchanges', id),
    /** Text on its way: shown at once, written with the next commit. */
    streamed(threadId: string, item: AssistantMessage, field: 'text' | 'reasoning', append: string): void {
      live.set(item.id, item);
      tell({ threadId, streamed: { id: item.id, field, append } });
    },
    /** A call that is being written: shown at once, and gone with the answer's end. */
    drafted(threadId: string, item: AssistantMessage, { call, alias, append }: DraftPiece): void {
      live.set(item.id, item);
      tell({ threadId, drafted: { id: item.id, call, alias, append } });
    },
    /** An item as it stands this moment, where it is ahead of what is written. */
    live: (id: string): ThreadItem | undefined => live.get(id),
  };
}

function write(within: Records, run: Run, items: readonly ThreadItem[], removed: readonly string[] = []): void {
  within.put('runs', run);
  for (const item of items) within.put('items', { ...item, threadId: run.threadId });
  for (const id of removed) within.delete('items', id);
}
