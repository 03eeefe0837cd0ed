import './log.css';
import { ArrowDown } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { words } from '../../utils/words';
import { items, thread, waitingCalls } from '../store/panel';
import { EarlierButton } from './earlier-button';
import { EmptyThread } from './empty-thread';
import { useFollowing } from './following';
import { ItemView } from './item-view';
import { RunEnd } from './run-end';

/** The conversation. New text keeps in view unless the person has scrolled away from it. */
export function Log() {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { away, jump } = useFollowing(scroller, content, thread.value?.id);

  const shown = items.value;
  return (
    <div class="log-frame">
      <div class="log-scroller" ref={scroller}>
        <div class="log" role="log" aria-live="polite" aria-label={words('conversation')} ref={content}>
          <EarlierButton scroller={scroller} away={away} />
          {shown.length === 0 && <EmptyThread />}
          {shown.map((item) => (
            <ItemView key={item.id} item={item} last={item === shown.at(-1)} />
          ))}
          <RunEnd />
        </div>
      </div>
      {away && (
        <button type="button" class="jump" onClick={jump}>
          <ArrowDown size={14} aria-hidden="true" />{' '}
          {words(waitingCalls.value.length > 0 ? 'jumpToCall' : 'jumpToLatest')}
        </button>
      )}
    </div>
  );
}
