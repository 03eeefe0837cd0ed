import { signal } from '@preact/signals';

/** What a person looks at; belongs to this panel alone and is not told to the worker. */

export const screen = signal<'chat' | 'threads' | 'settings'>('chat');
export const toolsOpen = signal(false);

/** One sentence on something that did not work, until it is read or replaced. */
export const report = signal('');

const shownKey = 'shown-thread';

/** The thread to show; null for a new one. Kept, so that a reopened panel is where it was. */
export const shownThread = signal<string | null>(localStorage.getItem(shownKey));

let newThreadsBegun = 0;

/** How often a new thread was begun: two of them cannot be told apart by their ids. */
export const newThreads = (): number => newThreadsBegun;

export function showThread(threadId: string | null): void {
  putOnShow(threadId);
  screen.value = 'chat';
}

/** The thread on show is no more: a new one stands in its place, on whatever screen the person is. */
export const leaveThread = (): void => putOnShow(null);

function putOnShow(threadId: string | null): void {
  if (threadId === null) newThreadsBegun += 1;
  shownThread.value = threadId;
  if (threadId === null) localStorage.removeItem(shownKey);
  else localStorage.setItem(shownKey, threadId);
}
