/** Milliseconds after which a page that still loads something is not waited for. */
const patience = 500;

/** Calls once the document has loaded, or has been there for a while without having loaded all that it shows. */
export function whenQuiet(work: () => void, signal: AbortSignal): void {
  if (document.readyState === 'complete') {
    work();
    return;
  }
  const ending = new AbortController();
  const either = AbortSignal.any([signal, ending.signal]);
  const end = () => {
    if (either.aborted) return;
    ending.abort();
    work();
  };
  // In a task of its own: what the page does at its load event comes first.
  window.addEventListener('load', () => setTimeout(end), { signal: either });
  if (document.readyState === 'interactive') setTimeout(end, patience);
  else window.addEventListener('DOMContentLoaded', () => setTimeout(end, patience), { signal: either });
}
