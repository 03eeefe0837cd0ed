import { GitBranch, Pencil } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import type { UserMessage } from '../../utils/thread';
import { words } from '../../utils/words';
import { CopyButton } from '../ui/copy-button';
import { IconButton } from '../ui/icon-button';
import { AttachmentList } from './attachment-list';
import { EditForm } from './edit-form';
import { branchFrom } from './thread-actions';

/** What the person wrote. */
export function QuestionView({ message }: { message: UserMessage }) {
  const [editing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const done = () => {
    setEditing(false);
    setTimeout(() => pencil.current?.focus());
  };
  return (
    <article class={editing ? 'question editing' : 'question'} aria-label={words('you')}>
      <AttachmentList attachments={message.attachments ?? []} />
      {editing ? <EditForm message={message} onDone={done} /> : <Said message={message} />}
      {!editing && (
        <div class="item-tools">
          {message.context && (
            <details class="context">
              <summary>{words('sentWithIt')}</summary>
              <pre dir="auto">{message.context}</pre>
            </details>
          )}
          <IconButton label={words('editAndSend')} small buttonRef={pencil} onClick={() => setEditing(true)}>
            <Pencil size={14} />
          </IconButton>
          <IconButton label={words('branchFromMessage')} small onClick={() => void branchFrom(message.id)}>
            <GitBranch size={14} />
          </IconButton>
          <CopyButton text={message.text} label={words('copyMessage')} />
        </div>
      )}
    </article>
  );
}

const Said = ({ message }: { message: UserMessage }) =>
  message.text === '' ? null : (
    <div class="question-text" dir="auto">
      {message.text}
    </div>
  );
