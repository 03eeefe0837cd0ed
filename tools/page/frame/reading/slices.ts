/** Work in slices, so that the page stays responsive while we read it. */

/** Milliseconds of one slice: well under the 50 ms that count as a long task, whatever a single element may cost. */
const sliceLength = 12;

/** Resolves in a task of its own, behind what the page has queued; timers would be slowed down in hidden tabs. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export type Ended = 'finished' | 'out-of-time' | 'cancelled';

/**
 * @param step does one small piece of work; false when there is nothing left to do.
 * @param milliseconds for all of it.
 */
export async function inSlices(step: () => boolean, milliseconds: number, signal: AbortSignal): Promise<Ended> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const pause = Math.min(performance.now() + sliceLength, end);
    // The clock costs more than most steps do.
    for (let count = 0; count % 16 !== 0 || performance.now() < pause; count++) {
      if (!step()) return 'finished';
    }
    if (signal.aborted) return 'cancelled';
    if (performance.now() >= end) return 'out-of-time';
    await nextTask();
    if (signal.aborted) return 'cancelled';
  }
}
