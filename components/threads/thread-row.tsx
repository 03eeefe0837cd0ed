import { Pencil, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ThreadSummary } from '../../utils/panel-state';
import { ask } from '../store/ask';
import { shownThread, showThread } from '../store/view';
import { IconButton } from '../ui/icon-button';
import { longAgo } from './long-ago';
import { RenameForm } from './rename-form';

const stateWords = { idle: '', running: 'running', waiting: 'waiting for you' } as const;

/** One thread: opens it; renames it in place; deletes it after a second press. */
export function ThreadRow({ thread }: { thread: ThreadSummary }) {
  const [mode, setMode] = useState<'plain' | 'renaming' | 'deleting'>('plain');
  const plain = () => setMode('plain');
  if (mode === 'renaming') {
    return (
      <li class="thread-row">
        <RenameForm thread={thread} onDone={plain} />
      </li>
    );
  }
  if (mode === 'deleting') return <ConfirmDelete thread={thread} onKeep={plain} />;
  return (
    <li class="thread-row" aria-current={thread.id === shownThread.value}>
      <button type="button" class="thread-open" dir="auto" onClick={() => showThread(thread.id)}>
        <span class="thread-title">{thread.title}</span>
        <span class="thread-when">
          {thread.state !== 'idle' && (
            <span class={`thread-state ${thread.state}`}>{stateWords[thread.state]}</span>
          )}
          {longAgo(thread.updatedAt, Date.now())}
        </span>
      </button>
      <IconButton label={`Rename ${thread.title}`} small onClick={() => setMode('renaming')}>
        <Pencil size={14} />
      </IconButton>
      <IconButton label={`Delete ${thread.title}`} small onClick={() => setMode('deleting')}>
        <Trash2 size={14} />
      </IconButton>
    </li>
  );
}

function ConfirmDelete({ thread, onKeep }: { thread: ThreadSummary; onKeep: () => void }) {
  async function remove() {
    const removed = await ask('thread/delete', { threadId: thread.id });
    if (!removed) return onKeep();
    if (shownThread.value !== thread.id) return;
    shownThread.value = null;
  }
  return (
    <li class="thread-row confirming">
      <span class="thread-title">Delete "{thread.title}" for good?</span>
      <div class="button-row">
        <button type="button" class="button" ref={focusFirst} onClick={onKeep}>
          Keep
        </button>
        <button type="button" class="button danger" onClick={() => void remove()}>
          Delete
        </button>
      </div>
    </li>
  );
}

const focusFirst = (button: HTMLButtonElement | null) => button?.focus();
