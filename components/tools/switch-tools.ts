import { ask } from '../store/ask';
import { followMade } from '../store/follow-made';
import { shownThread } from '../store/view';

/** Turns tools on or off for this thread; the first switch of a new one makes it a thread. */
export async function switchTools(switchKeys: string[], on: boolean): Promise<void> {
  const threadId = shownThread.value;
  const follow = followMade();
  follow(await ask('tool/switch', { threadId, switchKeys, on }));
}
