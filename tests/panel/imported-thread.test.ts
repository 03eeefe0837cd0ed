import { describe, expect, it } from 'vitest';
import { importedThread } from '../../utils/panel/imported-thread';
import { readThreadDocument } from '../../utils/storage/thread-document';
import { longThread } from '../bench/support/long-thread';

function exported(count: number) {
  const read = readThreadDocument(longThread('Long', count));
  const [first] = read.ok ? read.value.threads : [];
  if (!first) throw new Error('The document cannot be read.');
  return first.thread;
}

describe('a thread that comes from a file', () => {
  it('takes time in proportion to its messages', () => {
    const timeOf = (count: number) => {
      const thread = exported(count);
      const tries = Array.from({ length: 5 }, () => {
        const began = performance.now();
        expect(importedThread(thread, 1)).toMatchObject({ ok: true, value: { items: { length: count } } });
        return performance.now() - began;
      });
      return Math.min(...tries);
    };
    timeOf(1000);
    // Eight times as many: what looks through all of them for each of them takes 64 times as long.
    expect(timeOf(8000) / timeOf(1000)).toBeLessThan(40);
  });

  it('names the calls of an answer by their new ids, and leaves out those that are not in the file', () => {
    const thread = exported(4);
    const items = thread.items.map((item) =>
      item.kind === 'assistant' ? { ...item, callIds: ['i2', 'elsewhere'] } : item,
    );
    const made = importedThread({ ...thread, items }, 1);
    if (!made.ok) throw new Error(made.failure.message);
    const [, answer, call] = made.value.items;
    expect(answer).toMatchObject({ kind: 'assistant', callIds: [call?.id] });
    expect(call?.id).not.toBe('i2');
  });
});
