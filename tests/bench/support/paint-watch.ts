/** A frame that had been painted by `at` (milliseconds since the epoch) and showed words up to `last`. */
export type Paint = { last: number; at: number };

type Watched = { paints: Paint[]; frames: number[] };

/** To be evaluated first: tsx wraps named inner functions in a helper of its own, which no page has. */
export const nameShim = 'globalThis.__name = (named) => named';

/** Runs in a page: notes for each frame which numbered word is the last of the element, and how long after the one before it came. */
export function startWatching(selector: string): void {
  const scope = globalThis as unknown as { watched?: Watched };
  const watched: Watched = { paints: [], frames: [] };
  let before = 0;
  scope.watched = watched;
  const look = (now: number) => {
    if (scope.watched !== watched) return;
    // From the first word on: what stood there before is another matter.
    if (before > 0 && watched.paints.length > 0) watched.frames.push(now - before);
    before = now;
    const text = document.querySelector(selector)?.textContent ?? '';
    const last = Number(/ w(\d+)(?!.* w\d)/s.exec(text.slice(-200))?.[1] ?? -1);
    if (last > (watched.paints.at(-1)?.last ?? -1)) {
      // A task that was posted within the frame runs after its paint.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        watched.paints.push({ last, at: performance.timeOrigin + performance.now() });
      };
      port2.postMessage(0);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page: what was seen so far. */
export const framesOf = (): number[] => (globalThis as unknown as { watched?: Watched }).watched?.frames ?? [];
export const paintsOf = (): Paint[] => (globalThis as unknown as { watched?: Watched }).watched?.paints ?? [];
