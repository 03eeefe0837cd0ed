import './threads.css';
import { Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { threads } from '../store/panel';
import { showThread } from '../store/view';
import { ScreenFrame } from '../ui/screen-frame';
import { ThreadRow } from './thread-row';

/** All conversations, newest first. */
export function ThreadsScreen() {
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = threads.value.filter((thread) => thread.title.toLowerCase().includes(wanted));
  return (
    <ScreenFrame title="Threads">
      <div class="threads-tools">
        <input
          type="search"
          aria-label="Search threads"
          placeholder="Search threads"
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <button type="button" class="button" onClick={() => showThread(null)}>
          <Plus size={14} aria-hidden="true" /> Start a thread
        </button>
      </div>
      {found.length === 0 && (
        <p class="hint">
          {wanted ? `No thread is called "${search}".` : 'Nothing yet. What you write is kept here.'}
        </p>
      )}
      <ul class="thread-list">
        {found.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} />
        ))}
      </ul>
    </ScreenFrame>
  );
}
