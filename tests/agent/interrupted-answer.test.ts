import { expect, it } from 'vitest';
import { historyOf } from '../../utils/agent/history';
import type { ThreadItem } from '../../utils/thread';

const user = (sequence: number, text: string): ThreadItem => ({
  kind: 'user',
  id: `user-${sequence}`,
  runId: 'run',
  sequence,
  createdAt: 0,
  text,
  context: '',
});
const answer = (sequence: number, text: string, state: 'interrupted' | 'complete'): ThreadItem => ({
  kind: 'assistant',
  id: `answer-${sequence}`,
  runId: 'run',
  step: 1,
  sequence,
  createdAt: 0,
  author: 'Script',
  text,
  reasoning: '',
  state,
  callIds: [],
});
const told = (items: ThreadItem[]) =>
  historyOf(items).map(({ role, ...rest }) => [role, 'text' in rest && rest.text]);

it('leaves an interrupted answer out of the request that asks for it again', () => {
  expect(told([user(1, 'Tell me'), answer(2, 'Once upon', 'interrupted')])).toEqual([['user', 'Tell me']]);
  expect(told([user(1, 'Tell me'), answer(2, 'Whole.', 'complete'), answer(3, 'Half', 'interrupted')])).toEqual([
    ['user', 'Tell me'],
    ['assistant', 'Whole.'],
  ]);
});

it('keeps it once the person has spoken since: they may mean what they have read of it', () => {
  expect(told([user(1, 'Tell me'), answer(2, 'Once upon', 'interrupted'), user(3, 'Go on')])).toEqual([
    ['user', 'Tell me'],
    ['assistant', 'Once upon'],
    ['user', 'Go on'],
  ]);
});
