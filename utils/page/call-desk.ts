import { failed } from '../failure';
import type { CallResult } from '../tool';

type Entry = { result: Promise<CallResult>; settled: CallResult | null; cancel: () => void };

/** Finished calls that are remembered, so that a worker that forgot can ask. */
const remembered = 200;

/**
 * At most once: a call id runs when it is first seen, and gives its result from then on, as often as it is asked for.
 */
export class CallDesk {
  private readonly entries = new Map<string, Entry>();

  /** @param start Runs the tool; its signal fires when the call is cancelled. */
  run(callId: string, start: (signal: AbortSignal) => Promise<CallResult>): Promise<CallResult> {
    const known = this.entries.get(callId);
    if (known) return known.result;
    const controller = new AbortController();
    const cancelled = new Promise<CallResult>((resolve) =>
      controller.signal.addEventListener('abort', () => resolve(cancelledResult)),
    );
    const entry: Entry = {
      result: Promise.race([cancelled, start(controller.signal)]).then((result) => {
        entry.settled = result;
        this.forgetOldest();
        return result;
      }),
      settled: null,
      cancel: () => controller.abort(),
    };
    this.entries.set(callId, entry);
    return entry.result;
  }

  cancel(callId: string): void {
    const entry = this.entries.get(callId);
    if (entry && !entry.settled) entry.cancel();
  }

  recall(callId: string): { state: 'never' | 'running' | 'settled'; result: CallResult | null } {
    const entry = this.entries.get(callId);
    if (!entry) return { state: 'never', result: null };
    return { state: entry.settled ? 'settled' : 'running', result: entry.settled };
  }

  private forgetOldest(): void {
    let surplus = this.entries.size - remembered;
    for (const [callId, { settled }] of this.entries) {
      if (surplus <= 0) return;
      if (settled && this.entries.delete(callId)) surplus--;
    }
  }
}

const cancelledResult = failed('cancelled', 'The call was cancelled. What it had done by then stays done.');
