import { Ellipsis, FileJson, FileText, Pencil, Pin, PinOff, Trash2 } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import type { ThreadSummary } from '../../utils/panel-state';
import { words } from '../../utils/words';
import { ask } from '../store/ask';
import { offerUndo } from '../store/undo';
import { leaveThread, shownThread, showThread } from '../store/view';
import { Menu, type MenuEntry } from '../ui/menu';
import { exportThreads } from './export-thread';
import { longAgo } from './long-ago';
import { RenameForm } from './rename-form';

type ThreadRowProps = {
  thread: ThreadSummary /** Where a search found its words. */;
  excerpt?: string | undefined;
};

/** One thread: opens it; renames it in place; pins, exports or deletes it. */
export function ThreadRow({ thread, excerpt }: ThreadRowProps) {
  const [renaming, setRenaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  if (renaming) {
    const done = () => {
      setRenaming(false);
      setTimeout(() => row.current?.querySelector('button')?.focus());
    };
    return (
      <li class="thread-row" ref={row}>
        <RenameForm thread={thread} onDone={done} />
      </li>
    );
  }
  return (
    <li class="thread-row" ref={row}>
      <button
        type="button"
        class="thread-open"
        aria-current={thread.id === shownThread.value ? 'true' : undefined}
        onClick={() => showThread(thread.id)}
      >
        <span class="thread-title" dir="auto">
          {thread.pinned && <Pin size={12} role="img" aria-label={words('pinned')} />} {thread.title}
        </span>
        {excerpt && (
          <span class="thread-excerpt" dir="auto">
            {excerpt}
          </span>
        )}
        <span class="thread-when">
          {thread.state !== 'idle' && (
            <span class={`thread-state ${thread.state}`}>
              {words(thread.state === 'waiting' ? 'threadWaiting' : 'threadRunning')}
            </span>
          )}
          {longAgo(thread.updatedAt, Date.now())}
        </span>
      </button>
      <Menu
        label={words('threadMore', thread.title)}
        icon={<Ellipsis size={16} aria-hidden="true" />}
        entries={entriesFor(thread, () => setRenaming(true))}
      />
    </li>
  );
}

function entriesFor(thread: ThreadSummary, rename: () => void): MenuEntry[] {
  const { id: threadId, pinned = false } = thread;
  return [
    { label: words('rename'), icon: <Pencil size={15} aria-hidden="true" />, onChoose: rename },
    {
      label: words(pinned ? 'unpin' : 'pin'),
      icon: pinned ? <PinOff size={15} aria-hidden="true" /> : <Pin size={15} aria-hidden="true" />,
      onChoose: () => void ask('thread/pin', { threadId, pinned: !pinned }),
    },
    {
      label: words('exportMarkdown'),
      icon: <FileText size={15} aria-hidden="true" />,
      onChoose: () => void exportThreads([threadId], 'markdown'),
    },
    {
      label: words('exportJson'),
      icon: <FileJson size={15} aria-hidden="true" />,
      onChoose: () => void exportThreads([threadId], 'json'),
    },
    { label: words('delete'), icon: <Trash2 size={15} aria-hidden="true" />, onChoose: () => void remove(thread) },
  ];
}

async function remove({ id: threadId, title }: ThreadSummary): Promise<void> {
  if (!(await ask('thread/delete', { threadId }))) return;
  if (shownThread.value === threadId) leaveThread();
  offerUndo({ sentence: words('threadDeleted', title), undo: () => ask('thread/restore', { threadId }) });
}
