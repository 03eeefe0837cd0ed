import type { ThreadItem } from '../../utils/thread';
import { unlessSame } from '../ui/unless-same';
import { AnswerView } from './answer-view';
import { CallCard } from './call-card';
import { NoticeView } from './notice-view';
import { QuestionView } from './question-view';

/** One thing in a conversation. */
export const ItemView = unlessSame(({ item, last }: { item: ThreadItem; last: boolean }) => {
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
