import { draggableAround, dragNative } from './drag-native';
import type { Point } from './hit';
import { held, pathOf } from './path-of';
import { nextFrame } from './patience';
import { movePointer } from './pointer';
import { buttonDown, buttonUp } from './press-button';
import { elementAt } from './tree';

/** How it ended: moved by pointer, or dropped on something that took it or did not. */
export type Dragged = 'moved' | 'taken' | 'not taken';

/** Presses at one place, moves in small steps, and lets go at another, in the way that the page has for it. */
export async function dragPath(element: Element, from: Point, to: Point, signal: AbortSignal): Promise<Dragged> {
  const grabbed = elementAt(from) ?? element;
  movePointer(grabbed, from);
  const allowed = await buttonDown(grabbed, from, held);
  await nextFrame(signal);
  // Asked now: some libraries make a thing draggable only when it is pressed.
  const source = allowed ? draggableAround(grabbed) : null;
  if (source) return (await dragNative(source, from, to, signal)) ? 'taken' : 'not taken';
  for (const point of pathOf(from, to)) {
    movePointer(elementAt(point) ?? grabbed, point, { ...held, down: true });
    await nextFrame(signal);
  }
  await buttonUp(grabbed, to, held);
  await nextFrame(signal);
  return 'moved';
}
