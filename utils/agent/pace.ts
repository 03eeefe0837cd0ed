import type { Call, Gate, Run } from '../thread';
import type { Journal } from './journal';
import { callsOfStep, isSettled } from './phase';
import type { World } from './world';

/**
 * Step by step: nothing of a run happens before the person says "Next". Where it stands is written in the run, so that a
 * worker that is ended holds it at the same place in its next life.
 */

/** What would happen next and has to wait; null where nothing has to, because a person is asked anyway or all is done. */
export function nextGate(run: Run, calls: readonly Call[]): Gate | null {
  const { step, held } = run;
  if (run.phase === 'requesting') return { step, before: 'request', callId: null };
  if (calls.some(({ state }) => state === 'awaiting-approval')) return null;
  const last = held?.step === step ? calls.find(({ id }) => id === held.callId) : undefined;
  if (last && isSettled(last) && !(held?.before === 'result' && held.passed)) {
    return { step, before: 'result', callId: last.id };
  }
  const next = calls.find((call) => !isSettled(call));
  // One that is on its way already was let go in an earlier life of the worker.
  return next && next.state !== 'dispatched' ? { step, before: 'call', callId: next.id } : null;
}

const isSame = (left: Gate | undefined, right: Gate): boolean =>
  left?.step === right.step && left.before === right.before && left.callId === right.callId;

/** Must the run wait here? Then that is written down, and whoever drives it lets go. */
export async function mustWait(run: Run, { journal, now }: World): Promise<boolean> {
  const calls = run.phase === 'calling' ? callsOfStep(await journal.items(run.threadId), run) : [];
  const gate = nextGate(run, calls);
  if (!gate) return false;
  if (isSame(run.held, gate)) return run.held?.passed !== true;
  await journal.commit('run-held', { ...run, held: { ...gate, passed: false, at: now() } }, []);
  return true;
}

/** Is the run held at a gate that nobody has opened? */
export const isHeld = ({ held, phase }: Run): boolean =>
  held?.passed === false && (phase === 'requesting' || phase === 'calling');

/**
 * Opens the gate that the person saw, and no other: the same word again changes nothing. The time that the run was held
 * does not count against its limit.
 */
export async function openGate(run: Run, seen: Gate, journal: Journal, now: number): Promise<boolean> {
  const { held, countedFrom } = run;
  if (!held || held.passed || !isSame(held, seen)) return false;
  const at = countedFrom.at + Math.max(0, now - held.at);
  const released: Run = { ...run, held: { ...held, passed: true }, countedFrom: { ...countedFrom, at } };
  return journal.commit('run-released', released, []);
}
