/** A frame's time, for a tab that draws none. */
const frameTime = 16;

/** Until the page has had the time to draw once. Rejects when the call is cancelled. */
export function nextFrame(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = () => (signal.aborted ? reject(new CancelledError()) : resolve());
    if (signal.aborted) done();
    else if (document.hidden) afterTasks(performance.now() + frameTime, done);
    else drawn(done);
  });
}

/** A page that is in front may stop drawing while we wait: then the timer is the net. */
function drawn(done: () => void): void {
  const timer = setTimeout(end, 50);
  const frame = requestAnimationFrame(end);
  function end() {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    done();
  }
}

/** Timers of hidden tabs are held back to one a second; messages are not. */
function afterTasks(end: number, done: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    if (performance.now() < end) {
      port2.postMessage(0);
      return;
    }
    port1.close();
    done();
  };
  port2.postMessage(0);
}

/**
 * What the page has put off until the running script ends has its turn now. Between two events of a person's it always
 * has; between two that one script sends it would not, and a framework would see the second with the state of before.
 */
export const pageTurn = (): Promise<void> => Promise.resolve();

/** The one exception of an action: its call was cancelled, so nobody waits for an answer. */
export class CancelledError extends Error {}

/** Asks once a frame until it is true. @returns false where the time was up first. */
export async function until(test: () => boolean, milliseconds: number, signal: AbortSignal): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!test()) {
    if (performance.now() > end) return false;
    await nextFrame(signal);
  }
  return true;
}

/** A moving element is waited for this long: then it moves for ever, and is taken where it is. */
const longestMovement = 1000;

/** Waits until an element stays where it is for two frames. @returns false where it never does. */
export async function untilStill(element: Element, signal: AbortSignal): Promise<boolean> {
  let last = placeOf(element);
  let stillFor = 0;
  await nextFrame(signal);
  return until(
    () => {
      const place = placeOf(element);
      stillFor = place === last ? stillFor + 1 : 0;
      last = place;
      return stillFor >= 2;
    },
    longestMovement,
    signal,
  );
}

function placeOf(element: Element): string {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height].map((length) => length.toFixed(1)).join();
}

/** Does anything of the page move that will come to an end? */
export const isAnimating = (): boolean => endingAnimations().length > 0;

/** In a tab that nobody looks at, movements stand still: they are taken to their end, which they would never reach. */
export function endStandstill(): void {
  if (document.hidden) for (const animation of endingAnimations()) animation.finish();
}

const endingAnimations = (): Animation[] =>
  document
    .getAnimations()
    .filter(
      ({ playState, playbackRate, effect }) =>
        playState === 'running' && playbackRate > 0 && Number.isFinite(Number(effect?.getComputedTiming().endTime)),
    );
