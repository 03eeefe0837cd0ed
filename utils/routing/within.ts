/** A signal that aborts after so many milliseconds, or with the other one. Leaves no timer behind once it has. */
export function within(milliseconds: number, signal: AbortSignal): AbortSignal {
  const controller = new AbortController();
  const timer = setTimeout(() => finish(), milliseconds);
  const finish = () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', finish);
    controller.abort();
  };
  if (signal.aborted) finish();
  else signal.addEventListener('abort', finish, { once: true });
  return controller.signal;
}
