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

/** As far as the browser knows; outside of browsers nobody does. */
export const isOnline = (): boolean => globalThis.navigator?.onLine !== false;
