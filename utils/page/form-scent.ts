const selector = 'form[toolname]';
/** Milliseconds between two looks while the document keeps changing. */
const pause = 100;

/** Calls once, as soon as the document has a form that says it is a tool: while it loads, or added later. */
export function whenFormTool(found: () => void, lifetime: AbortSignal): void {
  const ending = new AbortController();
  const signal = AbortSignal.any([lifetime, ending.signal]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  const look = () => {
    timer = undefined;
    last = performance.now();
    if (signal.aborted || !document.querySelector(selector)) return;
    ending.abort();
    found();
  };
  const lookSoon = () => {
    const wait = last + pause - performance.now();
    if (wait <= 0) look();
    else if (timer === undefined) timer = setTimeout(look, wait);
  };
  /** Not while the page is parsed, which would pay for it with every element. */
  const watch = () => {
    look();
    if (signal.aborted) return;
    const observer = new MutationObserver(lookSoon);
    observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['toolname'] });
    signal.addEventListener('abort', () => observer.disconnect());
  };
  window.addEventListener('DOMContentLoaded', look, { signal });
  if (document.readyState === 'complete') watch();
  else window.addEventListener('load', watch, { signal });
}
