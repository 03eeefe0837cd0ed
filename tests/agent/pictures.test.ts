import { expect, it } from 'vitest';
import { historyOf } from '../../utils/agent/history';
import type { Call, ThreadItem } from '../../utils/thread';
import type { CallResult } from '../../utils/tool';

const answered = (result: CallResult): ThreadItem[] => [
  {
    kind: 'assistant',
    id: 'answer',
    runId: 'run',
    step: 1,
    sequence: 1,
    createdAt: 0,
    author: 'Script',
    text: '',
    reasoning: '',
    state: 'complete',
    callIds: ['call'],
  },
  {
    kind: 'call',
    id: 'call',
    modelCallId: 'c1',
    alias: 'page_screenshot',
    argumentsText: '{}',
    state: 'settled',
    result,
  } as Call,
];
const toolMessage = (result: CallResult) => historyOf(answered(result)).find(({ role }) => role === 'tool');

it('hands the picture of a result on beside its words', () => {
  const picture = { type: 'image', mediaType: 'image/jpeg', data: 'aGk=' } as const;
  expect(toolMessage({ ok: true, content: [{ type: 'text', text: 'Seen' }, picture] })).toMatchObject({
    text: 'Seen\n[image, image/jpeg, shown to the person]',
    images: [{ mediaType: 'image/jpeg', data: 'aGk=' }],
  });
});

it('has no pictures where there are none', () => {
  expect(toolMessage({ ok: true, content: [{ type: 'text', text: 'Words' }] })).not.toHaveProperty('images');
});
