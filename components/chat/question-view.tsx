import { Pencil } from 'lucide-preact';
import type { UserMessage } from '../../utils/thread';
import { proposeDraft } from '../store/drafts';
import { shownThread } from '../store/view';
import { CopyButton } from '../ui/copy-button';
import { IconButton } from '../ui/icon-button';

/** What the person wrote. */
export function QuestionView({ message }: { message: UserMessage }) {
  return (
    <article class="question" aria-label="You">
      <div class="question-text" dir="auto">
        {message.text}
      </div>
      <div class="item-tools">
        {message.context && (
          <details class="context">
            <summary>What was sent with it</summary>
            <pre>{message.context}</pre>
          </details>
        )}
        <IconButton label="Edit and send again" small onClick={() => proposeDraft(shownThread.value, message.text)}>
          <Pencil size={14} />
        </IconButton>
        <CopyButton text={message.text} label="Copy message" />
      </div>
    </article>
  );
}
