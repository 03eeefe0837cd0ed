import { expect, it } from 'vitest';
import { historyOf } from '../../utils/agent/history';
import type { ThreadItem } from '../../utils/thread';
import type { CallResult } from '../../utils/tool';
import { sampleAnswer, sampleCall } from '../components/samples';

const answered = (result: CallResult): ThreadItem[] => {
  const call = sampleCall({ result });
  return [sampleAnswer('', { callIds: [call.id] }), call];
};
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
