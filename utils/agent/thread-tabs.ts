import type { Journal } from './journal';

/** The numbers of a thread's tabs, found by a call of that thread. A call of no thread has no numbers. */
export function createThreadTabs(journal: Journal) {
  const runOf = async (callId: string) => {
    const item = await journal.item(callId);
    return item && (await journal.run(item.runId));
  };
  const threadOf = async (callId: string) => {
    const run = await runOf(callId);
    return run && (await journal.thread(run.threadId));
  };
  return {
    of: async (callId: string): Promise<readonly number[]> => (await threadOf(callId))?.tabs ?? [],
    /** The tab in front of the person when the message was sent. */
    current: async (callId: string): Promise<number | null> => (await runOf(callId))?.tabId ?? null,
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
