import { canonicalJson } from '../json';
import type { Call, Run, ThreadItem } from '../thread';
import { isCall } from './phase';

/** Ceilings that hold whatever a model emits. Continue raises the step limit by as much again. */
export const stepsPerRun = 25;
export const callsPerRun = 64;
/** The same call with the same result this often draws a remark to the model; once more ends the run. */
export const repeatsUntilRemark = 3;

export type LimitReached = { code: string; text: string };

/** Is another step allowed? Asked before each model request. */
export function limitReached(run: Run, items: readonly ThreadItem[]): LimitReached | null {
  if (run.step > run.stepLimit) {
    return {
      code: 'limit-reached',
      text: `Paused after ${run.stepLimit} steps. Continue if it is getting somewhere.`,
    };
  }
  if (run.callCount > callsPerRun * Math.ceil(run.stepLimit / stepsPerRun)) {
    return {
      code: 'limit-reached',
      text: `Paused after ${run.callCount} tool calls. Continue if it is getting somewhere.`,
    };
  }
  // Only the step just ended counts: Continue skips a step number and so starts afresh.
  const last = items.filter(isCall).findLast((call) => call.runId === run.id && call.step === run.step - 1);
  if (last && timesRepeated(last, items) > repeatsUntilRemark) {
    return {
      code: 'limit-reached',
      text: `Paused: ${last.toolName} was called ${repeatsUntilRemark + 1} times with the same arguments and the same result.`,
    };
  }
  return null;
}

/** How often this very call gave this very result in its run, itself included. */
export function timesRepeated(call: Call, items: readonly ThreadItem[]): number {
  const print = fingerprint(call);
  return items.filter((item) => isCall(item) && item.runId === call.runId && fingerprint(item) === print).length;
}

const fingerprint = (call: Call): string =>
  canonicalJson([call.alias, call.arguments ?? call.argumentsText, call.result]);
