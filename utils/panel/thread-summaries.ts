import type { Journal } from '../agent/journal';
import { isHeld } from '../agent/pace';
import { isCall } from '../agent/phase';
import type { ThreadSummary } from '../panel-state';
import type { Run } from '../thread';

/** All threads, pinned ones and then the newest first, each with whether it works or waits for the person. */
export async function threadSummaries(journal: Journal): Promise<ThreadSummary[]> {
  const [threads, openRuns] = await Promise.all([journal.threads(), journal.openRuns()]);
  const states = new Map<string, ThreadSummary['state']>();
  for (const run of openRuns) states.set(run.threadId, (await waits(run, journal)) ? 'waiting' : 'running');
  return threads
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(({ id, title, updatedAt, pinned = false }) => ({
      id,
      title,
      updatedAt,
      state: states.get(id) ?? ('idle' as const),
      pinned,
    }))
    .sort((left, right) => Number(right.pinned) - Number(left.pinned) || right.updatedAt - left.updatedAt);
}

async function waits(run: Run, journal: Journal): Promise<boolean> {
  if (isHeld(run)) return true;
  if (run.phase !== 'calling') return false;
  const items = await journal.items(run.threadId);
  return items.some((item) => isCall(item) && item.runId === run.id && item.state === 'awaiting-approval');
}
