import type { Journal } from './journal';

/** The numbers of a thread's tabs, found by a call of that thread. A call of no thread has no numbers. */
export function createThreadTabs(journal: Journal) {
  const threadOf = async (callId: string) => {
    const item = await journal.item(callId);
    const run = item && (await journal.run(item.runId));
    return run && (await journal.thread(run.threadId));
  };
  return {
    of: async (callId: string): Promise<readonly number[]> => (await threadOf(callId))?.tabs ?? [],
    /** Its number from 1, a new one where it had none; 0 for a call of no thread. */
    async add(callId: string, tabId: number): Promise<number> {
      const thread = await threadOf(callId);
      if (!thread) return 0;
      const updated = await journal.updateThread(thread.id, (present) =>
        present.tabs.includes(tabId) ? present : { ...present, tabs: [...present.tabs, tabId] },
      );
      return (updated?.tabs.indexOf(tabId) ?? -1) + 1;
    },
  };
}
