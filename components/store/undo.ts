import { signal } from '@preact/signals';

/** What was just done and can still be taken back, until something else is done. */
export type Undoable = { sentence: string; undo: () => Promise<unknown> };
export const undoable = signal<Undoable | null>(null);

/** How long the offer stands, in milliseconds. The worker keeps what was deleted a little longer. */
const standsFor = 20_000;
let timer: ReturnType<typeof setTimeout> | undefined;

export function offerUndo(offer: Undoable): void {
  clearTimeout(timer);
  undoable.value = offer;
  timer = setTimeout(() => {
    if (undoable.value === offer) undoable.value = null;
  }, standsFor);
}
