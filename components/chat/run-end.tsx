import { CirclePause } from 'lucide-preact';
import { words } from '../../utils/words';
import { ask } from '../store/ask';
import { isRunning, items, run, thread } from '../store/panel';
import { focusMessageBox } from '../ui/keep-focus';

/** After Stop: that it was stopped, and the way to go on. Every other end says so itself. */
export function RunEnd() {
  const ended = run.value;
  const threadId = thread.value?.id;
  if (!ended || !threadId || ended.phase !== 'stopped' || isRunning.value) return null;
  // A message that was just sent is here before its run is.
  if (items.value.at(-1)?.runId !== ended.id) return null;
  return (
    <div class="notice">
      <CirclePause size={16} aria-hidden="true" />
      <div>
        <p>{words('stopped')}</p>
        <div class="button-row">
          <button
            type="button"
            class="button"
            onClick={() => {
              void ask('run/continue', { threadId, fromStep: ended.step });
              focusMessageBox();
            }}
          >
            {words('continue')}
          </button>
        </div>
      </div>
    </div>
  );
}
