import './threads.css';
import { Plus } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../../utils/words';
import { ask } from '../store/ask';
import { threads } from '../store/panel';
import { showThread } from '../store/view';
import { ScreenFrame } from '../ui/screen-frame';
import { ThreadRow } from './thread-row';

/** So long nobody types, in milliseconds, and the threads' contents are searched too. */
const pause = 200;

/** All conversations: pinned ones first, then the newest. A search looks at their titles at once, then inside. */
export function ThreadsScreen() {
  const [search, setSearch] = useState('');
  const inside = useFoundInside(search.trim());
  const wanted = search.trim().toLowerCase();
  const found = threads.value.filter(
    ({ id, title }) => title.toLowerCase().includes(wanted) || inside.excerpts.has(id),
  );
  return (
    <ScreenFrame title={words('threads')}>
      <div class="threads-tools">
        <input
          type="search"
          aria-label={words('searchThreads')}
          placeholder={words('searchThreads')}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <button type="button" class="button" onClick={() => showThread(null)}>
          <Plus size={14} aria-hidden="true" /> {words('startThread')}
        </button>
      </div>
      <p class="hint" role="status">
        {found.length === 0 && (wanted ? inside.ready && words('noThreadFits', search) : words('noThreads'))}
      </p>
      <ul class="thread-list">
        {found.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} excerpt={inside.excerpts.get(thread.id)} />
        ))}
      </ul>
    </ScreenFrame>
  );
}

type FoundInside = { ready: boolean; excerpts: ReadonlyMap<string, string> };
const nothing: FoundInside = { ready: false, excerpts: new Map() };

/** Threads in which these words were said. */
function useFoundInside(wanted: string): FoundInside {
  const [found, setFound] = useState<FoundInside & { wanted: string }>({ ...nothing, wanted: '' });
  useEffect(() => {
    if (!wanted) return;
    let present = true;
    const timer = setTimeout(async () => {
      const answer = await ask('thread/search', { words: wanted.slice(0, 200) });
      const excerpts = new Map((answer?.found ?? []).map(({ threadId, excerpt }) => [threadId, excerpt]));
      if (present) setFound({ wanted, ready: true, excerpts });
    }, pause);
    return () => {
      present = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  return found.wanted === wanted ? found : nothing;
}
