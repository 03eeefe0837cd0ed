import { isCall, isSettled } from '../../../utils/agent/phase';
import type { Call } from '../../../utils/thread';
import type { Journey } from './journeys';
import { difference, type Line } from './transcript';
import type { Trial } from './trial';

/** What a disturbed run came to. `wrong` and `lost` are words, empty where all is well. */
export type Verdict = { lost: string; doubled: number; withoutOutcome: number; unknown: number; wrong: string };

/** @param expected each way in which the run may end; @param toolLists how many lists of tools it may be sent with. */
export function judge(trial: Trial, expected: readonly Line[][], toolLists: number, journey: Journey): Verdict {
  const calls = trial.items.filter(isCall);
  const doubled = [...trial.entries.values()].filter((count) => count > 1).length;
  return {
    lost: trial.lost,
    doubled,
    withoutOutcome: calls.filter((call) => !isSettled(call)).length,
    unknown: calls.filter(({ state }) => state === 'unknown').length,
    wrong: trial.lost ? '' : wrongIn(trial, calls, expected, toolLists, journey),
  };
}

function wrongIn(
  trial: Trial,
  calls: Call[],
  expected: readonly Line[][],
  lists: number,
  journey: Journey,
): string {
  const differences = expected.map((lines) => difference(trial.transcript, lines, journey.mayBeUnknown === true));
  if (!differences.includes(null)) return differences[0] ?? 'there is nothing to compare it with';
  if (trial.toolLists > lists) return `its requests held ${trial.toolLists} lists of tools instead of ${lists}`;
  return calls.map((call) => untrue(call, trial.entries)).find((words) => words !== '') ?? '';
}

/** Does the page's own ledger bear out what the call is said to have done? */
function untrue({ toolName, arguments: given, result, state }: Call, entries: ReadonlyMap<string, number>): string {
  const entry = String(given?.entry ?? '');
  if (!toolName.startsWith('add') || state === 'unknown' || result === null) return '';
  const stands = entries.has(entry);
  if (result.ok && !stands) return `${entry} is said to be written, and is not`;
  const neverRun = !result.ok && result.failure.code !== 'cancelled';
  return neverRun && stands ? `${entry} is said not to have been run, and stands in the ledger` : '';
}
