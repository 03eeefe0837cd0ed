import type { Journal } from './journal';

type Place = { threadId: string | null; tabId: number | null };

/** The numbers of a thread's tabs, found by a call of that thread. A call of no thread has no numbers. */
export function createThreadTabs(journal: Journal) {
  const adopted = new Map<string, Place>();
  const placeOf = async (callId: string): Promise<Place | undefined> => {
    const item = await journal.item(callId);
    return item ? journal.run(item.runId) : adopted.get(callId);
  };
  const threadOf = async (callId: string) => {
    const place = await placeOf(callId);
    return place?.threadId ? journal.thread(place.threadId) : undefined;
  };
  return {
    /** A person runs a tool by hand, beside this thread and with this tab in front. @returns what forgets it. */
    adopt(callId: string, place: Place): () => void {
      adopted.set(callId, place);
      return () => void adopted.delete(callId);
    },
    of: async (callId: string): Promise<readonly number[]> => (await threadOf(callId))?.tabs ?? [],
    /** The tab in front of the person when the message was sent. */
    current: async (callId: string): Promise<number | null> => (await placeOf(callId))?.tabId ?? null,
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
