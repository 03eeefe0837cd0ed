import { moveAttachments } from './attachments';
import { moveDraft } from './drafts';
import { newThreads, shownThread, showThread } from './view';

/**
 * For whatever makes a thread of the new one on show: a first message, a switch, a choice of model. Taken before the
 * worker is asked; what it gives shows the thread that was made, with all that was written since. Where the person has
 * gone elsewhere meanwhile, or begun another new thread, they stay there.
 */
export function followMade(): (made: { threadId: string } | null) => void {
  const wasNew = shownThread.value === null;
  const number = newThreads();
  return (made) => {
    if (!made || !wasNew || shownThread.value !== null || newThreads() !== number) return;
    moveDraft(null, made.threadId);
    moveAttachments(null, made.threadId);
    showThread(made.threadId);
  };
}
