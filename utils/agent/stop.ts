import { failed } from '../failure';
import type { Call, Run, ThreadItem } from '../thread';
import { isCall, isSettled } from './phase';
import { settled } from './proposal';

/**
 * What Stop writes, in one transaction and before anything is aborted: from then on nothing of the run starts. Each
 * open call gets its one result, so that the history stays valid.
 */
export function stopped(run: Run, items: readonly ThreadItem[], now: number): { run: Run; items: ThreadItem[] } {
  const own = items.filter((item) => item.runId === run.id);
  const calls = own.filter(isCall).filter((call) => !isSettled(call));
  const answers = own.filter((item) => item.kind === 'assistant' && item.state === 'streaming');
  return {
    run: { ...run, phase: 'stopped' },
    items: [
      ...answers.map((item) => ({ ...item, state: 'interrupted' }) as ThreadItem),
      ...calls.map((call) => settled(call, cancelled(call), now)),
    ],
  };
}

const cancelled = (call: Call) =>
  call.state === 'dispatched'
    ? failed(
        'cancelled',
        `Stopped while ${call.toolName} was running. The page was told to stop; part of it may have been done.`,
      )
    : failed('cancelled', `Stopped before ${call.toolName} was run.`);
