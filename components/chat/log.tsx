import './log.css';
import { ArrowDown } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import type { ThreadItem } from '../../utils/thread';
import { counted, words } from '../../utils/words';
import { items, thread, waitingCalls } from '../store/panel';
import { unlessSame } from '../ui/unless-same';
import { AnswerView } from './answer-view';
import { CallCard } from './call-card';
import { EmptyThread } from './empty-thread';
import { useFollowing } from './following';
import { NoticeView } from './notice-view';
import { QuestionView } from './question-view';
import { RunEnd } from './run-end';

/** How many items are drawn at first, and how many more with each wish for earlier ones. */
const page = 200;

/** The conversation. New text keeps in view unless the person has scrolled away from it. */
export function Log() {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState({ threadId: thread.value?.id, count: page });
  const { away, jump } = useFollowing(scroller, content, thread.value?.id);

  const count = drawn.threadId === thread.value?.id ? drawn.count : page;
  const shown = items.value.slice(-count);
  const earlier = items.value.length - shown.length;
  return (
    <div class="log-frame">
      <div class="log-scroller" ref={scroller}>
        <div class="log" role="log" aria-live="polite" aria-label={words('conversation')} ref={content}>
          {earlier > 0 && (
            <button
              type="button"
              class="button quiet earlier"
              onClick={() => setDrawn({ threadId: thread.value?.id, count: count + page })}
            >
              {counted('earlier', earlier)}
            </button>
          )}
          {shown.length === 0 && <EmptyThread />}
          {shown.map((item) => (
            <Item key={item.id} item={item} last={item === shown.at(-1)} />
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

const Item = unlessSame(({ item, last }: { item: ThreadItem; last: boolean }) => {
  switch (item.kind) {
    case 'user':
      return <QuestionView message={item} />;
    case 'assistant':
      return <AnswerView message={item} />;
    case 'call':
      return <CallCard call={item} />;
    case 'notice':
      return <NoticeView notice={item} last={last} />;
  }
});
