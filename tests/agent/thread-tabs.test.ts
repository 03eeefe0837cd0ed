import { expect, it } from 'vitest';
import type { Journal } from '../../utils/agent/journal';
import { createThreadTabs } from '../../utils/agent/thread-tabs';
import { newThread } from '../../utils/panel/new-thread';
import type { Thread } from '../../utils/thread';

function journalWith(tabs: number[]) {
  let thread: Thread = { ...newThread('', 0), id: 't', tabs };
  return {
    item: async (id: string) => (id === 'call' ? { runId: 'r' } : undefined),
    run: async () => ({ threadId: 't', tabId: 70 }),
    thread: async () => thread,
    updateThread: async (_id: string, change: (present: Thread) => Thread) => {
      thread = change(thread);
      return thread;
    },
  } as unknown as Journal;
}

it('gives the tabs of a call’s thread in its numbers, new ones at the end', async () => {
  const threadTabs = createThreadTabs(journalWith([70, 9]));
  expect(await threadTabs.of('call')).toEqual([70, 9]);
  expect(await threadTabs.current('call')).toBe(70);
  expect(await threadTabs.add('call', 9)).toBe(2);
  expect(await threadTabs.add('call', 5)).toBe(3);
  expect(await threadTabs.of('call')).toEqual([70, 9, 5]);
});

it('knows no numbers for a call of no thread', async () => {
  const threadTabs = createThreadTabs(journalWith([70]));
  expect(await threadTabs.of('by hand')).toEqual([]);
  expect(await threadTabs.current('by hand')).toBeNull();
  expect(await threadTabs.add('by hand', 5)).toBe(0);
  const forget = threadTabs.adopt('by hand', { threadId: 't', tabId: 9 });
  expect([await threadTabs.of('by hand'), await threadTabs.current('by hand')]).toEqual([[70], 9]);
  forget();
  expect(await threadTabs.current('by hand')).toBeNull();
});
