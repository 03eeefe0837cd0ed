import { useState } from 'preact/hooks';
import type { UserMessage } from '../../utils/thread';
import { words } from '../../utils/words';
import { sendAgain } from './thread-actions';

/** A message that is being put differently. What came after it goes when it is sent again; what tools did stays done. */
export function EditForm({ message, onDone }: { message: UserMessage; onDone: () => void }) {
  const [text, setText] = useState(message.text);
  const send = async () => {
    if (text.trim() && (await sendAgain(message, text.trim()))) onDone();
  };
  return (
    <form
      class="edit-message"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        ref={focusAtEnd}
        aria-label={words('editMessage')}
        dir="auto"
        rows={3}
        maxLength={200_000}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            onDone();
          } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            void send();
          }
        }}
      />
      <p class="hint">{words('editConsequence')}</p>
      <div class="button-row">
        <button type="submit" class="button primary" disabled={!text.trim()}>
          {words('editSend')}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {words('cancel')}
        </button>
      </div>
    </form>
  );
}

function focusAtEnd(box: HTMLTextAreaElement | null): void {
  if (!box || box.contains(document.activeElement)) return;
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
}
