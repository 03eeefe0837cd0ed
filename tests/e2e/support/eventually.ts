import { setTimeout as pause } from 'node:timers/promises';

/** How long a test waits for something that should come at once, in milliseconds. Two busy cores are slow cores. */
export const patience = 10_000;

/**
 * Asks again until the answer is neither false, null nor undefined. Pages in the background run no animation frames
 * and few timers, so the asking is done from here.
 * @param what Ends the sentence "Waited 10 s for …" of the error.
 */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  timeout = patience,
): Promise<T> {
  const deadline = performance.now() + timeout;
  let trouble = '';
  while (performance.now() < deadline) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      trouble = '';
    } catch (thrown) {
      // A page that is just being replaced has no context to ask.
      trouble = ` Last error: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
    }
    await pause(20);
  }
  throw new Error(`Waited ${timeout / 1000} s for ${what}.${trouble}`);
}
