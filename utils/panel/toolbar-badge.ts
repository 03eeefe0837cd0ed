import type { Journal, JournalChange } from '../agent/journal';
import { isOpen } from '../agent/phase';
import type { ThreadSummary } from '../panel-state';
import type { Run } from '../thread';
import { counted } from '../words';

/** What the browser's toolbar button offers of itself. */
export type ToolbarButton = {
  setBadgeText(details: { text: string }): Promise<void> | void;
  setBadgeBackgroundColor(details: { color: string }): Promise<void> | void;
  setTitle(details: { title: string }): Promise<void> | void;
};
/** Kept over the death of the worker, and no longer than the browser runs. */
export type UnreadStore = { read(): Promise<string[]>; write(threadIds: string[]): Promise<void> };

export type BadgeWorld = {
  journal: Pick<Journal, 'subscribe'>;
  summaries(): Promise<ThreadSummary[]>;
  button: ToolbarButton;
  unread: UnreadStore;
  isPanelOpen(): boolean;
  /** What the button is called when there is nothing to tell. */
  title: string;
};

const colours = { waiting: '#b45309', unread: '#0b6b63' };
/** Changes that come together are shown together, in milliseconds. */
const gather = 100;

/** While no panel is open, the toolbar button says what waits for the person, or what was finished meanwhile. */
export function createToolbarBadge({ journal, summaries, button, unread, isPanelOpen, title }: BadgeWorld) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let finished = new Set<string>();
  const known = unread.read().then((stored) => {
    finished = new Set([...stored, ...finished]);
  });

  async function show(): Promise<void> {
    await known;
    if (isPanelOpen()) finished.clear();
    await unread.write([...finished]);
    const { text, told, colour } = isPanelOpen() ? nothing(title) : wordsFor(await summaries(), finished, title);
    await button.setBadgeText({ text });
    if (text !== '') await button.setBadgeBackgroundColor({ color: colour });
    await button.setTitle({ title: told });
  }
  const refresh = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), gather);
  };
  const heard = ({ threadId, run, items, threadDeleted }: JournalChange) => {
    if (threadDeleted) finished.delete(threadId);
    if (run && hasEnded(run) && !isPanelOpen()) finished.add(threadId);
    if (run || threadDeleted || items?.some(({ kind }) => kind === 'call')) refresh();
  };
  journal.subscribe(heard);
  refresh();
  return { refresh };
}

/** A person who pressed Stop knows that it has stopped. */
const hasEnded = (run: Run): boolean => !isOpen(run) && run.phase !== 'stopped';

const nothing = (title: string) => ({ text: '', told: title, colour: colours.unread });

function wordsFor(threads: readonly ThreadSummary[], finished: ReadonlySet<string>, title: string) {
  const waiting = threads.filter(({ state }) => state === 'waiting').length;
  const fresh = threads.filter(({ id }) => finished.has(id)).length;
  if (waiting > 0) {
    return { text: String(waiting), told: counted('threadsWait', waiting), colour: colours.waiting };
  }
  if (fresh === 0) return nothing(title);
  return { text: String(fresh), told: counted('threadsFinished', fresh), colour: colours.unread };
}
