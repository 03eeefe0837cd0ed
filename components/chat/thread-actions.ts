import type { UserMessage } from '../../utils/thread';
import { ask } from '../store/ask';
import { proposeDraft } from '../store/drafts';
import { items } from '../store/panel';
import { panelPlace } from '../store/place';
import { shownThread, showThread } from '../store/view';
import { focusMessageBox } from '../ui/keep-focus';

/** Takes a message back with everything after it and sends it anew, in other words or in the same. */
export async function sendAgain(message: UserMessage, text = message.text): Promise<boolean> {
  const threadId = shownThread.value;
  if (!threadId) return false;
  const newMessageId = crypto.randomUUID();
  const sent = await ask('message/edit', { threadId, messageId: message.id, newMessageId, text, ...panelPlace() });
  return sent !== null;
}

/** The same question once more: the message that this run answers is sent anew. */
export async function answerAgain(runId: string): Promise<void> {
  const message = items.value.find((item) => item.kind === 'user' && item.runId === runId);
  focusMessageBox();
  if (message?.kind === 'user') await sendAgain(message);
}

/** A new thread with everything up to this item; the person's own words go into its message box, to be changed. */
export async function branchFrom(itemId: string): Promise<void> {
  const threadId = shownThread.value;
  const item = items.value.find(({ id }) => id === itemId);
  if (!threadId || !item) return;
  const made = await ask('thread/branch', { threadId, itemId, newThreadId: crypto.randomUUID() });
  if (!made) return;
  showThread(made.threadId);
  if (item.kind === 'user') proposeDraft(made.threadId, item.text);
  focusMessageBox();
}
