/** Resolves after so many milliseconds, or at once when the signal aborts. */
export function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
}

/** Resolves with true as soon as the browser is online again, with false when that takes too long or is given up. */
export function whenOnline(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  if (!globalThis.addEventListener) return Promise.resolve(false);
  const waiting = new AbortController();
  const back = new Promise<boolean>((resolve) => {
    globalThis.addEventListener('online', () => resolve(true), { signal: waiting.signal });
  });
  const given = waitFor(milliseconds, AbortSignal.any([signal, waiting.signal])).then(() => false);
  return Promise.race([back, given]).finally(() => waiting.abort());
}

/** As far as the browser knows; outside of browsers nobody does. */
export const isOnline = (): boolean => globalThis.navigator?.onLine !== false;
