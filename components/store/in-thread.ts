import { moveAttachments } from './attachments';
import { moveDraft } from './drafts';
import { newThreads, shownThread, showThread } from './view';

/** What is just making a thread of a new one; null comes of it where it failed. */
let making: { newThread: number; threadId: Promise<string | null> } | null = null;

/**
 * Does something in the thread on show. In a new one the first such thing (a message, a switch, a choice of model) makes
 * it a thread: what comes meanwhile waits for it, and the thread is then shown with all that was written since. Where the
 * person has gone elsewhere by then, or begun another new thread, they stay there.
 * @param act gives the thread that it was done in, null where it was not done.
 */
export async function inThread<Done extends { threadId: string }>(
  act: (threadId: string | null) => Promise<Done | null>,
): Promise<Done | null> {
  if (shownThread.value !== null) return act(shownThread.value);
  const newThread = newThreads();
  while (making?.newThread === newThread) {
    const first = making;
    const threadId = await first.threadId;
    if (threadId !== null) return act(threadId);
    if (making === first) making = null;
  }
  const acting = act(null);
  making = { newThread, threadId: acting.then((done) => done?.threadId ?? null) };
  const done = await acting;
  if (done && shownThread.value === null && newThreads() === newThread) showMade(done.threadId);
  return done;
}

/** The thread on show now, for what is ready only later: a new one may have become a thread by then. */
export function threadOnShow(): () => Promise<string | null> {
  const threadId = shownThread.value;
  const newThread = newThreads();
  return async () => threadId ?? (making?.newThread === newThread ? making.threadId : null);
}

function showMade(threadId: string): void {
  moveDraft(null, threadId);
  moveAttachments(null, threadId);
  showThread(threadId);
}
