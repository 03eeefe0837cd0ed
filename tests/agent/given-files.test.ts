import { expect, it } from 'vitest';
import { givenFiles } from '../../utils/agent/given-files';
import type { Attachment, Call, Run, UserMessage } from '../../utils/thread';

const said = (...attachments: Attachment[]) => ({ kind: 'user', attachments }) as UserMessage;
const journal = {
  item: async (id: string) => (id === 'call' ? ({ runId: 'run' } as Call) : undefined),
  run: async () => ({ threadId: 'thread' }) as Run,
  items: async () => [
    said({ kind: 'text', name: 'a.txt', text: 'first' }),
    said(
      { kind: 'page', part: 'whole', name: 'A page', url: 'https://x.test', text: 'its words' },
      { kind: 'image', name: 'cat.png', mediaType: 'image/png', data: 'aGk=' },
    ),
  ],
};

it('are those of the thread of the call, the newest first, without what pages said', async () => {
  expect(await givenFiles(journal, 'call')).toEqual([
    { name: 'cat.png', type: 'image/png', base64: 'aGk=' },
    { name: 'a.txt', type: 'text/plain', text: 'first' },
  ]);
});

it('are none for a call of no thread', async () => {
  expect(await givenFiles(journal, 'by-hand')).toEqual([]);
});
