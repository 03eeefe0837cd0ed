/** Milliseconds between two words about it: some pages write their state into the address as fast as they scroll. */
const pause = 100;

/** Tells when the document has another address without being another document. The fragment does not count. */
export function watchAddress(onMove: () => void, signal: AbortSignal): void {
  const address = () => `${location.pathname}${location.search}`;
  let told = address();
  let notBefore = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    if (signal.aborted || address() === told) return;
    told = address();
    notBefore = performance.now() + pause;
    onMove();
  };
  const look = () => {
    const wait = notBefore - performance.now();
    if (wait <= 0) tell();
    else if (timer === undefined) timer = setTimeout(tell, wait);
  };
  const { navigation } = globalThis as unknown as { navigation?: EventTarget };
  // Firefox has it from 147; before that the worker hears of top documents from the browser.
  navigation?.addEventListener('currententrychange', look, { signal });
  window.addEventListener('popstate', look, { signal });
}
