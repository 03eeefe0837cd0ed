import { failed } from '../failure';
import type { Run } from '../thread';
import type { StoredItem } from './schema';

/** Items that still wait for a run that is no longer there, each with an honest end: nobody will ever drive them. */
export function unfinishedBusiness(items: readonly StoredItem[], runs: readonly Run[]): StoredItem[] {
  const present = new Set(runs.map(({ id }) => id));
  return items.filter(({ runId }) => !present.has(runId)).flatMap((item) => ended(item) ?? []);
}

function ended(item: StoredItem): StoredItem | undefined {
  if (item.kind === 'assistant' && item.state === 'streaming') return { ...item, state: 'interrupted' };
  if (item.kind !== 'call' || item.state === 'settled' || item.state === 'unknown') return undefined;
  return item.state === 'dispatched'
    ? { ...item, state: 'unknown', result: failed('unknown-outcome', lostMidway(item.toolName)) }
    : { ...item, state: 'settled', result: failed('cancelled', lostBefore(item.toolName)) };
}

const lostMidway = (tool: string) =>
  `The record of this run could not be read, so nobody knows what came of ${tool}. Look at the page before trying again.`;
const lostBefore = (tool: string) => `The record of this run could not be read; ${tool} was not run.`;
