import { isOpen } from '../agent/phase';
import { stopped } from '../agent/stop';
import { unfinishedBusiness } from '../storage/loose-ends';
import type { Run, ThreadItem } from '../thread';

/** Runs and items of a copied thread: nothing of them is driven on, and nothing in them waits for a decision. */
export function settledCopy(threadId: string, runs: readonly Run[], items: readonly ThreadItem[], now: number) {
  const rested = new Map(items.map((item) => [item.id, item]));
  const ended = runs.map((run) => {
    const end = stopped(run, items, now);
    for (const item of end.items) rested.set(item.id, item);
    return isOpen(run) ? end.run : run;
  });
  const all = [...rested.values()].map((item) => ({ ...item, threadId }));
  for (const { threadId: _here, ...item } of unfinishedBusiness(all, ended))
    rested.set(item.id, item as ThreadItem);
  return { runs: ended, items: [...rested.values()] };
}
