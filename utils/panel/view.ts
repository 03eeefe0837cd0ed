import type { Journal, JournalChange } from '../agent/journal';
import { fault, faults } from '../fault';
import type { Channel } from '../messaging';
import { type PanelChange, type PanelState, type PanelUpdate, type PanelWatch, panelWatch } from '../panel-state';
import type { ThreadItem } from '../thread';
import { mostItems, newestPart } from './newest-part';

/** The parts of the picture that are small and are sent whole when they change. */
export type Slice = Exclude<keyof PanelState, 'items' | 'earlier'>;

/** Reads one part of the picture as it is now, for the thread and window that a panel shows. */
export type Slices = { [S in Slice]: (watch: PanelWatch) => Promise<PanelState[S]> };

/** Milliseconds before a picture that could not be read is read again. */
const pause = 250;

/** Changes are gathered this long before they are sent: one frame, in milliseconds. */
const gather = 16;

/** One open panel: a snapshot first, then what changed, in order. */
export function createView(channel: Channel, journal: Journal, slices: Slices) {
  let watch: PanelWatch | null = null;
  let revision = 0;
  let snapshots = 0;
  let loading = false;
  let scheduled = false;
  let reading: Promise<void> = Promise.resolve();
  let queue: PanelChange[] = [];
  const stale = new Set<Slice>();
  const closed = new AbortController();
  channel.onClose(() => closed.abort());
  const later = (work: () => unknown) => setTimeout(() => closed.signal.aborted || work(), pause);

  const post = (update: PanelUpdate) => channel.post(update);
  const schedule = () => {
    if (!scheduled) setTimeout(flush, gather);
    scheduled = true;
  };

  /** A panel that is told nothing would stand still on the thread before: what fails is tried again. */
  function show(wanted: PanelWatch): void {
    const mine = ++snapshots;
    watch = wanted;
    loading = true;
    queue = [];
    stale.clear();
    takePicture(wanted, mine).catch((thrown: unknown) => {
      console.error('Patchbay: the picture for a panel could not be read', thrown);
      later(() => mine === snapshots && show(wanted));
    });
  }

  async function takePicture(wanted: PanelWatch, mine: number): Promise<void> {
    const names = Object.keys(slices) as Slice[];
    const [page, ...values] = await Promise.all([
      wanted.threadId ? journal.newestItems(wanted.threadId, mostItems) : { items: [], earlier: 0 },
      ...names.map((name) => slices[name](wanted)),
    ]);
    if (faults) void fault('panel-snapshot');
    if (mine !== snapshots) return;
    // From here to the post nothing can happen in between. What is live is ahead of anything written.
    const state = Object.fromEntries(names.map((name, index) => [name, values[index]]));
    Object.assign(state, ...queue.map((change) => (change.type === 'set' ? change.state : {})));
    const { items: stored, earlier } = newestPart(page as { items: ThreadItem[]; earlier: number });
    const items = withChanges(stored, queue, journal);
    loading = false;
    queue = [];
    revision += 1;
    const { threadId } = wanted;
    post({ type: 'snapshot', revision, threadId, state: { ...state, items, earlier } as PanelState });
    if (stale.size > 0) schedule();
  }

  function flush(): void {
    scheduled = false;
    if (!watch || loading) return;
    if (faults) void fault('panel-changes');
    if (queue.length > 0) {
      revision += 1;
      post({ type: 'changes', revision, changes: queue });
      queue = [];
    }
    const names = [...stale];
    stale.clear();
    // One reading after the other: an older one must not overwrite a newer.
    if (names.length > 0) reading = reading.then(() => read(names)).catch(again(names));
  }

  const again = (names: readonly Slice[]) => (thrown: unknown) => {
    console.error('Patchbay: a part of the picture for a panel could not be read', thrown);
    for (const name of names) stale.add(name);
    later(schedule);
  };

  async function read(names: Slice[]): Promise<void> {
    const [wanted, picture] = [watch, snapshots];
    if (!wanted) return;
    const values = await Promise.all(names.map((name) => slices[name](wanted)));
    // A new snapshot has overtaken these; it holds them already.
    if (picture !== snapshots) return;
    const state = Object.fromEntries(names.map((name, index) => [name, values[index]]));
    revision += 1;
    post({ type: 'changes', revision, changes: [{ type: 'set', state: state as Partial<PanelState> }] });
  }

  channel.onMessage((message) => {
    const parsed = panelWatch.safeParse(message);
    if (parsed.success) show(parsed.data);
  });

  return {
    /** Parts that may have changed are read again, once, with the next update. */
    refresh(...names: Slice[]): void {
      for (const name of names) stale.add(name);
      schedule();
    },
    reload(): void {
      if (watch) show(watch);
    },
    journalChanged(change: JournalChange): void {
      const shown = watch !== null && watch.threadId === change.threadId;
      if (shown) queue.push(...changesOf(change));
      if (change.run || change.thread || change.threadDeleted) stale.add('threads');
      if (shown && (change.thread || change.threadDeleted)) stale.add('thread').add('tools');
      schedule();
    },
  };
}

/** What happened to a message and to the run that answers it goes out at once: in between, neither would be true. */
function changesOf({ run, items = [], removed = [], streamed, drafted }: JournalChange): PanelChange[] {
  return [
    ...(run ? [{ type: 'set' as const, state: { run } }] : []),
    ...items.map((item): PanelChange => ({ type: 'item', item })),
    ...removed.map((id): PanelChange => ({ type: 'item-removed', id })),
    ...(streamed ? [{ type: 'text' as const, ...streamed }] : []),
    ...(drafted ? [{ type: 'draft' as const, ...drafted }] : []),
  ];
}

/** Stored items, brought up to this moment by what came while they were read. */
function withChanges(stored: ThreadItem[], changes: readonly PanelChange[], journal: Journal): ThreadItem[] {
  const items = new Map(stored.map((item) => [item.id, item]));
  for (const change of changes) {
    if (change.type === 'item') items.set(change.item.id, change.item);
    if (change.type === 'item-removed') items.delete(change.id);
  }
  return [...items.values()]
    .map((item) => journal.live(item.id) ?? item)
    .sort((left, right) => left.sequence - right.sequence);
}
