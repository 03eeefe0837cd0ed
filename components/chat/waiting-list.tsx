import { X } from 'lucide-preact';
import type { WaitingMessage } from '../../utils/thread';
import { counted, words } from '../../utils/words';
import { ask } from '../store/ask';
import { addAttachments } from '../store/attachments';
import { giveBackDraft } from '../store/drafts';
import { isRunning, thread } from '../store/panel';
import { shownThread } from '../store/view';
import { IconButton } from '../ui/icon-button';
import { focusMessageBox } from '../ui/keep-focus';
import { PlainText } from '../ui/plain-text';

/** Messages that wait for the answer before them. Each can be taken back into the box. */
export function WaitingList() {
  const waiting = thread.value?.waiting ?? [];
  const threadId = thread.value?.id;
  if (waiting.length === 0 || !threadId || threadId !== shownThread.value) return null;
  return (
    <section class="waiting" aria-label={words('waiting')}>
      <div class="waiting-head">
        <span role="status">
          {isRunning.value ? counted('waitingForAnswer', waiting.length) : words('waitingHeld')}
        </span>
        {!isRunning.value && (
          <button type="button" class="link-button" onClick={() => void ask('message/send-waiting', { threadId })}>
            {words('waitingSendNow')}
          </button>
        )}
      </div>
      <ul>
        {waiting.map((message) => (
          <li key={message.id} class="waiting-row">
            <span class="waiting-text" dir="auto" title={message.text}>
              <PlainText text={message.text || words('attachments')} />
            </span>
            <IconButton
              label={words('waitingWithdraw', brief(message))}
              small
              onClick={() => void withdraw(threadId, message.id)}
            >
              <X size={14} />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

const brief = ({ text }: WaitingMessage) => (text.length > 40 ? `${text.slice(0, 39).toWellFormed()}…` : text);

/** Back into the box, before what is typed there. */
async function withdraw(threadId: string, messageId: string): Promise<void> {
  const answer = await ask('message/withdraw', { threadId, messageId });
  if (!answer?.message) return;
  const { text, attachments = [] } = answer.message;
  giveBackDraft(threadId, text);
  addAttachments(threadId, attachments);
  focusMessageBox();
}
