import type { Journal } from '../agent/journal';
import { isCall } from '../agent/phase';
import type { ThreadSummary } from '../panel-state';
import type { Run } from '../thread';

/** All threads, newest first, each with whether it works or waits for the person. */
export async function threadSummaries(journal: Journal): Promise<ThreadSummary[]> {
  const [threads, openRuns] = await Promise.all([journal.threads(), journal.openRuns()]);
  const states = new Map<string, ThreadSummary['state']>();
  for (const run of openRuns) states.set(run.threadId, (await waits(run, journal)) ? 'waiting' : 'running');
  return threads
    .map(({ id, title, updatedAt }) => ({ id, title, updatedAt, state: states.get(id) ?? 'idle' }))
    .sort((left, right) => right.updatedAt - left.updatedAt);
}

async function waits(run: Run, journal: Journal): Promise<boolean> {
  if (run.phase !== 'calling') return false;
  const items = await journal.items(run.threadId);
  return items.some((item) => isCall(item) && item.runId === run.id && item.state === 'awaiting-approval');
}
