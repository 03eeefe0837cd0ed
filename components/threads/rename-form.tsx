import { useState } from 'preact/hooks';
import type { ThreadSummary } from '../../utils/panel-state';
import { words } from '../../utils/words';
import { ask } from '../store/ask';

export function RenameForm({
  thread,
  onDone,
}: {
  thread: Pick<ThreadSummary, 'id' | 'title'>;
  onDone: () => void;
}) {
  const [title, setTitle] = useState(thread.title);
  async function save(event: Event) {
    event.preventDefault();
    const wanted = title.trim();
    if (wanted && wanted !== thread.title) await ask('thread/rename', { threadId: thread.id, title: wanted });
    onDone();
  }
  return (
    <form class="rename" onSubmit={(event) => void save(event)}>
      <input
        type="text"
        aria-label={words('threadTitle')}
        maxLength={200}
        dir="auto"
        ref={selectOnce}
        value={title}
        onInput={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone();
        }}
      />
      <button type="submit" class="button primary">
        {words('rename')}
      </button>
      <button type="button" class="button" onClick={onDone}>
        {words('cancel')}
      </button>
    </form>
  );
}

const selectOnce = (input: HTMLInputElement | null) => input?.select();
