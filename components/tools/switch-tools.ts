import { ask } from '../store/ask';
import { shownThread, showThread } from '../store/view';

/** Turns tools on or off for this thread; the first switch of a new one makes it a thread. */
export async function switchTools(switchKeys: string[], on: boolean): Promise<void> {
  const threadId = shownThread.value;
  const switched = await ask('tool/switch', { threadId, switchKeys, on });
  if (switched && threadId === null && shownThread.value === null) showThread(switched.threadId);
}
