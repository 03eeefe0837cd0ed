import type { ThreadItem } from '../thread';

/** Items of a thread in their order, and how many lie before them. */
type Part = { items: ThreadItem[]; earlier: number };

/** Items that are read for a picture: more than one step can make. */
export const mostItems = 120;
/** More than fills a screen. Drawing 120 took three times as long as a thread of 20 (docs/benchmarks/panel-open.md). */
const fewestItems = 40;

/**
 * What a panel's picture begins with: all that was read of the last run, so that no call that waits for a decision is
 * left out, and of what lies before it only as much as is looked at. Older ones are asked for when they are wanted.
 */
export function newestPart({ items, earlier }: Part): Part {
  const lastRun = items.at(-1)?.runId;
  const begin = items.findIndex(({ runId }) => runId === lastRun);
  const first = Math.max(0, Math.min(begin, items.length - fewestItems));
  return { items: items.slice(first), earlier: earlier + first };
}
