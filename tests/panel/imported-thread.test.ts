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
  it('is made in seconds at most from ten thousand messages', () => {
    const thread = exported(10_000);
    const began = performance.now();
    const made = importedThread(thread, 1);
    expect(performance.now() - began).toBeLessThan(4000);
    expect(made).toMatchObject({ ok: true, value: { items: { length: 10_000 } } });
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
