import { useEffect, useState } from 'preact/hooks';
import { openPanelChannel } from '../../utils/messaging';
import { type PanelState, panelUpdate } from '../../utils/panel-state';
import { applyChanges } from '../store/apply-change';
import { nothingYet } from '../store/panel';
import { panelPlace } from '../store/place';

const pause = 300;

/** A thread beside the one on show, as the worker tells it. */
export function useThread(threadId: string): PanelState {
  const [state, setState] = useState(nothingYet);
  useEffect(() => watchThread(threadId, setState), [threadId]);
  return state;
}

function watchThread(threadId: string, tell: (change: (before: PanelState) => PanelState) => void): () => void {
  let isOver = false;
  let close: () => void = () => {};
  const open = () => {
    if (isOver) return;
    const channel = openPanelChannel();
    let revision = 0;
    const watch = () => channel.post({ type: 'watch', threadId, ...panelPlace() });
    close = channel.close;
    channel.onMessage((message) => {
      const parsed = panelUpdate.safeParse(message);
      if (!parsed.success || isOver) return;
      const update = parsed.data;
      const missedSome = update.type === 'changes' && update.revision !== revision + 1;
      revision = update.revision;
      if (missedSome) watch();
      else tell((before) => (update.type === 'snapshot' ? update.state : applyChanges(before, update.changes)));
    });
    channel.onClose(() => setTimeout(open, pause));
    watch();
  };
  open();
  return () => {
    isOver = true;
    close();
  };
}
