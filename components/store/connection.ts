import { batch, effect } from '@preact/signals';
import { type Channel, openPanelChannel } from '../../utils/messaging';
import { type PanelUpdate, panelUpdate } from '../../utils/panel-state';
import { words } from '../../utils/words';
import { applyChanges } from './apply-change';
import { connection, state } from './panel';
import { leaveThread, report, shownThread } from './view';
import { endWorkerLife, hearNextLife } from './worker-life';

/** Where this panel is: its window, and its tab where it is opened as one. */
export type PanelPlace = { windowId: number; ownTabId: number | null };

/** Milliseconds before another try: at first at once, later less and less often. */
const firstPause = 50;
const longestPause = 5000;
/**
 * Milliseconds without a connection before it is said. Browsers end an idle worker every half minute, and a line that
 * comes and goes each time would move what a person is about to press.
 */
const grace = 600;

/**
 * Keeps a channel to the worker for as long as the panel lives. When the worker dies the picture stays as it is until
 * the next life has sent a new one.
 */
export function keepConnected(place: PanelPlace): void {
  let channel: Channel | null = null;
  let revision = 0;
  let pause = firstPause;
  let isLost = false;
  /** Changes until then are of another thread, or in the picture already. */
  let awaitsPicture = true;
  let saying: ReturnType<typeof setTimeout> | undefined;

  function watch(threadId: string | null): void {
    awaitsPicture = true;
    channel?.post({ type: 'watch', threadId, ...place });
  }

  function receive(message: unknown): void {
    const parsed = panelUpdate.safeParse(message);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      report.value = words('pictureUnreadable', issue?.path.join('/') ?? '', issue?.message ?? '');
      return;
    }
    pause = firstPause;
    if (isLost) liveAgain();
    const update = parsed.data;
    const missedSome = update.type === 'changes' && update.revision !== revision + 1;
    revision = update.revision;
    connection.value = 'live';
    // On its way while the person went on to another thread: the picture of that one follows.
    if (update.type === 'snapshot' && update.threadId !== shownThread.value) return;
    if (update.type === 'snapshot') awaitsPicture = false;
    if (awaitsPicture) return;
    if (missedSome) watch(shownThread.value);
    else batch(() => take(update));
  }

  function liveAgain(): void {
    isLost = false;
    clearTimeout(saying);
    saying = undefined;
    hearNextLife();
  }

  function open(): void {
    try {
      channel = openPanelChannel();
    } catch {
      // The extension was reloaded or removed under this page: nothing can bring this panel back.
      clearTimeout(saying);
      connection.value = 'orphaned';
      return;
    }
    channel.onMessage(receive);
    channel.onClose(() => {
      channel = null;
      isLost = true;
      endWorkerLife();
      saying ??= setTimeout(() => {
        connection.value = 'lost';
      }, grace);
      setTimeout(open, pause);
      pause = Math.min(pause * 2, longestPause);
    });
    watch(shownThread.value);
  }

  open();
  let shown = shownThread.value;
  effect(() => {
    if (shownThread.value === shown) return;
    shown = shownThread.value;
    watch(shown);
  });
}

function take(update: PanelUpdate): void {
  if (update.type === 'snapshot') state.value = update.state;
  else state.value = applyChanges(state.value, update.changes);
  // The thread was deleted, here or in another window.
  const listed = state.value.threads.some((thread) => thread.id === shownThread.value);
  if (update.type === 'snapshot' && shownThread.value && !state.value.thread && !listed) leaveThread();
}
