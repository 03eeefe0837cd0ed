import { ask } from '../store/ask';
import { inThread } from '../store/in-thread';

/** Turns tools on or off for this thread; the first switch of a new one makes it a thread. */
export async function switchTools(switchKeys: string[], on: boolean): Promise<void> {
  await inThread((threadId) => ask('tool/switch', { threadId, switchKeys, on }));
}
