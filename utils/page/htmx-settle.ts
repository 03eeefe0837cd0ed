/** The names of htmx 1 and 2, and those of htmx 4. */
const names = {
  begun: ['htmx:beforeRequest', 'htmx:before:request'],
  swapped: ['htmx:afterSwap', 'htmx:after:swap'],
  settled: ['htmx:afterSettle', 'htmx:after:settle'],
  ended: ['htmx:afterRequest', 'htmx:after:request', 'htmx:finally:request'],
  failed: [
    ...['htmx:responseError', 'htmx:sendError', 'htmx:swapError', 'htmx:timeout', 'htmx:sendAbort'],
    ...['htmx:error', 'htmx:response:error', 'htmx:abort'],
  ],
};
type Phase = keyof typeof names;

/** What came of a trigger. `targets` are the elements that were swapped, as they are now. */
export type Settled = {
  outcome: 'settled' | 'failed' | 'nothing-requested' | 'nothing-swapped';
  targets: Element[];
};

/** A request begins in the same moment or after a short `delay:`; milliseconds. */
const patience = { begin: 1500, afterSwap: 150, afterEnd: 400 };

/** Sets something off by `act` and waits until htmx has swapped and settled. Rejects when the signal fires. */
export function settledAfter(act: () => void, signal: AbortSignal): Promise<Settled> {
  return new Promise((resolve, reject) => {
    const ending = new AbortController();
    // htmx 4 fires its swap events at the control and only the settling ones at the target.
    const swapped = new Set<Element>();
    const settled = new Set<Element>();
    let timer = setTimeout(() => finish('nothing-requested'), patience.begin);

    const listening = { capture: true, signal: ending.signal };
    for (const phase of Object.keys(names) as Phase[]) {
      for (const name of names[phase]) document.addEventListener(name, (event) => hear(phase, event), listening);
    }
    signal.addEventListener('abort', () => reject(signal.reason), { signal: ending.signal });
    act();

    function hear(phase: Phase, { target }: Event): void {
      if (phase === 'begun') clearTimeout(timer);
      if (phase === 'swapped' && target instanceof Element) swapped.add(target);
      if (phase === 'settled' && target instanceof Element) settled.add(target);
      if (phase === 'failed') finish('failed');
      if (phase === 'settled') finishIn(0, 'settled');
      if (phase === 'swapped') finishIn(patience.afterSwap, 'settled');
      if (phase === 'ended') finishIn(patience.afterEnd, swapped.size > 0 ? 'settled' : 'nothing-swapped');
    }

    function finishIn(milliseconds: number, outcome: Settled['outcome']): void {
      clearTimeout(timer);
      timer = setTimeout(() => finish(outcome), milliseconds);
    }

    function finish(outcome: Settled['outcome']): void {
      clearTimeout(timer);
      ending.abort();
      resolve({ outcome, targets: [...(settled.size > 0 ? settled : swapped)] });
    }
  });
}
