import { canonicalJson } from '../json';
import type { Call, Run, ThreadItem } from '../thread';
import { isCall } from './phase';

/** Ceilings that hold whatever a model emits. Each is counted from the message, or from the last Continue. */
export const stepsPerRun = 25;
export const callsPerRun = 64;
/** Tokens that the endpoint says it has taken and given; an endpoint that says nothing is not counted. */
export const tokensPerRun = 1_000_000;
/** Milliseconds, without the time in which the run waited for a person. */
export const timePerRun = 30 * 60_000;
/** The same call with the same result this often draws a remark to the model; once more pauses the run. */
export const repeatsUntilRemark = 3;

/** The sentence that says which limit was reached; null while there is room. Asked before each model request. */
export function limitReached(run: Run, items: readonly ThreadItem[], now: number): string | null {
  const counted = items.filter((item) => item.runId === run.id && stepOf(item) >= run.countedFrom.step);
  const calls = counted.filter(isCall);
  const steps = run.step - run.countedFrom.step;
  if (steps >= stepsPerRun) return paused(`after ${steps} steps`);
  if (calls.length >= callsPerRun) return paused(`after ${calls.length} tool calls`);
  const tokens = counted.reduce((sum, item) => sum + tokensOf(item), 0);
  if (tokens >= tokensPerRun) return paused(`after ${tokens} tokens`);
  const spent = now - run.countedFrom.at - calls.reduce((sum, call) => sum + waited(call), 0);
  if (spent >= timePerRun) return paused(`after ${Math.round(spent / 60_000)} minutes`);
  const last = calls.findLast((call) => call.step === run.step - 1);
  const times = last ? timesRepeated(last, counted) : 0;
  if (last && times > repeatsUntilRemark) {
    return `Paused: ${last.toolName} was called ${times} times with the same arguments and the same result.`;
  }
  return null;
}

const paused = (when: string) => `Paused ${when}. Continue if it is getting somewhere.`;

const stepOf = (item: ThreadItem): number => (item.kind === 'call' || item.kind === 'assistant' ? item.step : 0);

const tokensOf = (item: ThreadItem): number =>
  item.kind === 'assistant' && item.usage ? item.usage.input + item.usage.output : 0;

/** How long the call waited for a person, in milliseconds. */
const waited = ({ question, decision, proposedAt }: Call): number =>
  question && decision ? Math.max(0, decision.at - proposedAt) : 0;

/** How often this very call gave this very result in its run, itself included. */
export function timesRepeated(call: Call, items: readonly ThreadItem[]): number {
  const print = fingerprint(call);
  return items.filter((item) => isCall(item) && item.runId === call.runId && fingerprint(item) === print).length;
}

const fingerprint = (call: Call): string =>
  canonicalJson([call.alias, call.arguments ?? call.argumentsText, call.result]);
