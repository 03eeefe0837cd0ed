import './attachments.css';
import { FileText, Globe, X } from 'lucide-preact';
import type { Attachment } from '../../utils/thread';
import { words } from '../../utils/words';
import { IconButton } from '../ui/icon-button';
import { PlainText } from '../ui/plain-text';

/** What goes, or went, along with a message. */
export function AttachmentList({
  attachments,
  onRemove,
}: {
  attachments: readonly Attachment[];
  onRemove?: (index: number) => void;
}) {
  if (attachments.length === 0) return null;
  return (
    <ul class="attachments" aria-label={words('attachments')}>
      {attachments.map((attachment, index) => (
        <li key={index} class="attachment">
          <Sign attachment={attachment} />
          <Content attachment={attachment} />
          {onRemove && (
            <IconButton label={words('attachRemove', attachment.name)} small onClick={() => onRemove(index)}>
              <X size={13} />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function Sign({ attachment }: { attachment: Attachment }) {
  if (attachment.kind === 'image') {
    return <img class="attached-image" alt="" src={`data:${attachment.mediaType};base64,${attachment.data}`} />;
  }
  return attachment.kind === 'page' ? (
    <Globe size={14} aria-hidden="true" />
  ) : (
    <FileText size={14} aria-hidden="true" />
  );
}

/** A text can be read before it is sent, and afterwards. */
function Content({ attachment }: { attachment: Attachment }) {
  const name = <PlainText text={attachment.name} />;
  if (attachment.kind === 'image') return <span class="attachment-name">{name}</span>;
  return (
    <details class="attachment-text">
      <summary>
        {attachment.kind === 'page' &&
          `${words(attachment.part === 'selection' ? 'attachedSelection' : 'attachedPage')} `}
        {name} <span class="attachment-size">{words('characters', attachment.text.length)}</span>
      </summary>
      <pre dir="auto">
        <PlainText text={attachment.text.slice(0, 20_000)} />
      </pre>
    </details>
  );
}
