import type { Address } from '../tool';
import type { CallMemory, Executor } from './executor';
import type { Recollection } from './prepared-call';
import { within } from './within';

/** Milliseconds between two questions about a call that still runs, and for one answer. */
const pause = 250;
const answerDeadline = 5000;

/** Asks the document what became of a call until it is settled, nobody answers, or the time is up. */
export async function recallCall(
  callId: string,
  address: Address,
  executors: readonly Executor[],
  timeoutMs: number,
  signal: AbortSignal,
  tool?: string,
): Promise<Recollection> {
  const limit = within(timeoutMs, signal);
  let known: Recollection = { state: 'unreachable', result: null };
  while (!limit.aborted) {
    const memory = await ask(callId, address, executors, limit, tool);
    if (memory === null) return limit.aborted ? known : { state: 'unreachable', result: null };
    known = memory;
    if (memory.state !== 'running') return memory;
    await new Promise<void>((resolve) => {
      within(pause, limit).addEventListener('abort', () => resolve(), { once: true });
    });
  }
  return known;
}

/** The first executor that has heard of the call; `never` only where one of them can say so. */
async function ask(
  callId: string,
  address: Address,
  executors: readonly Executor[],
  signal: AbortSignal,
  tool?: string,
) {
  const options = { signal, deadline: answerDeadline, ...(tool !== undefined && { tool }) };
  let answer: CallMemory | null = null;
  for (const executor of executors) {
    const memory = await executor.recall(callId, address, options);
    if (memory && memory.state !== 'never') return memory;
    answer ??= memory;
  }
  return answer;
}
