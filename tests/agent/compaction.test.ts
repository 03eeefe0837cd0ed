import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact, sizeOf } from '../../utils/agent/compaction';
import type { ModelMessage } from '../../utils/models/model';

const turn = (index: number, size: number): ModelMessage[] => [
  {
    role: 'assistant',
    text: '',
    calls: [{ modelCallId: `c${index}`, alias: 'read', argumentsText: '{}' }],
    extra: { reasoning_content: `because ${index}` },
  },
  { role: 'tool', modelCallId: `c${index}`, alias: 'read', text: 'x'.repeat(size), failed: false },
];
const history = (sizes: number[]): ModelMessage[] => [
  { role: 'user', text: 'Do it', context: '' },
  ...sizes.flatMap((size, index) => turn(index, size)),
];

describe('compaction', () => {
  it('leaves a history that fits as it is', () => {
    const messages = history([10, 20]);
    expect(compact(messages, 100_000)).toEqual({ messages, shortened: 0, dropped: 0 });
  });

  it('first shortens old results and keeps the newest whole', () => {
    const messages = history(Array.from({ length: 20 }, () => 1000));
    const { messages: kept, shortened, dropped } = compact(messages, 20_000);
    expect(dropped).toBe(0);
    expect(shortened).toBeGreaterThan(0);
    expect(sizeOf(kept)).toBeLessThanOrEqual(15_000);
    expect(kept.slice(-12)).toEqual(messages.slice(-12));
  });

  it('lets the pictures of old results go, and counts each by its size on screen', () => {
    const images = [{ mediaType: 'image/jpeg', data: 'x'.repeat(400_000) }];
    const seen = history(Array.from({ length: 20 }, () => 10)).map((message) =>
      message.role === 'tool' ? { ...message, images } : message,
    );
    expect(sizeOf(seen)).toBeLessThan(100_000);
    const { messages: kept } = compact(seen, 60_000);
    const withPictures = kept.map((message) => message.role === 'tool' && message.images !== undefined);
    expect(withPictures.slice(0, 8)).not.toContain(true);
    expect(withPictures.at(-1)).toBe(true);
  });

  it('keeps the prefix the same while the history grows by a few messages', () => {
    const sizes = Array.from({ length: 20 }, () => 1000);
    const before = compact(history(sizes), 22_000).messages;
    const after = compact(history([...sizes, 10]), 22_000).messages;
    expect(after.slice(0, 8)).toEqual(before.slice(0, 8));
  });

  it('never parts a call from its result, whatever the sizes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3000), { maxLength: 40 }), fc.nat(60_000), (sizes, room) => {
        const { messages } = compact(history(sizes), room);
        const asked = messages.flatMap((message) =>
          message.role === 'assistant' ? message.calls.map(({ modelCallId }) => modelCallId) : [],
        );
        const answered = messages.flatMap((message) => (message.role === 'tool' ? [message.modelCallId] : []));
        expect(answered).toEqual(asked);
        expect(messages[0]).toMatchObject({ role: 'user' });
        for (const message of messages) {
          if (message.role === 'assistant') expect(message.extra).toBeDefined();
        }
      }),
    );
  });
});
