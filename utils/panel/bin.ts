import type { Journal } from '../agent/journal';
import { browser } from '../browser';

/** How long a deleted thread can be brought back, in milliseconds. */
export const bringBackFor = 60_000;
const alarmName = 'empty-bin';

export type Bin = ReturnType<typeof createBin>;

/** Deleted threads: out of sight at once, out of the database a minute later, whoever is alive by then. */
export function createBin(journal: () => Promise<Journal>, now: () => number) {
  async function empty(): Promise<void> {
    const open = await journal();
    for (const { id, deletedAt } of await open.threads()) {
      if (deletedAt !== undefined && deletedAt + bringBackFor <= now()) await open.deleteThread(id);
    }
  }
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) void empty();
  });

  return {
    /** @returns false where there is no such thread. */
    async put(threadId: string): Promise<boolean> {
      const thread = await (await journal()).updateThread(threadId, (present) => ({
        ...present,
        deletedAt: now(),
      }));
      // A little later than the moment itself: an alarm may come early by the browser's rounding.
      await browser.alarms.create(alarmName, { when: now() + bringBackFor + 1000 });
      return thread !== undefined;
    },
    async restore(threadId: string): Promise<boolean> {
      const restored = ({ deletedAt: _gone, ...thread }: Awaited<ReturnType<Journal['threads']>>[number]) => thread;
      return (await (await journal()).updateThread(threadId, restored)) !== undefined;
    },
    empty,
  };
}
