import type { Trouble } from './trouble';

/** Attempts in all, the first included. */
export const attemptsAtMost = 3;
/** A longer wait is told instead of waited for; milliseconds. */
export const longestWait = 60_000;
/** Milliseconds that a run waits for a browser that is offline. */
export const longestOffline = 60_000;

/**
 * Milliseconds before the next attempt, or null where there is to be none. Full jitter, so that many callers do not
 * come back together; the endpoint's own wish goes first.
 * @param attempt The number of the attempt that failed, from 1.
 * @param base Milliseconds that the first wait may take at most; doubled by each attempt.
 */
export function waitBefore(trouble: Trouble, attempt: number, base: number, random: () => number): number | null {
  if (!trouble.again || attempt >= attemptsAtMost) return null;
  const { retryAfter } = trouble;
  if (retryAfter !== undefined) return retryAfter <= longestWait ? retryAfter : null;
  return Math.min(8_000, base * 2 ** (attempt - 1)) * (0.5 + random() / 2);
}

/** Milliseconds from `retry-after-ms` or `retry-after` (seconds or a date). */
export function retryAfterOf(headers: Headers, now = Date.now()): number | undefined {
  const exact = Number.parseFloat(headers.get('retry-after-ms') ?? '');
  if (exact >= 0) return exact;
  const text = headers.get('retry-after')?.trim();
  if (!text) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
