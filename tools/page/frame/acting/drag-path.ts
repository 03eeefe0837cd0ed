import type { Point } from './hit';
import { nextFrame } from './patience';
import { movePointer, noModifiers } from './pointer';
import { buttonDown, buttonUp } from './press-button';
import { elementAt } from './tree';

const steps = 12;
const press = { button: 'left', detail: 1, modifiers: noModifiers } as const;

/** Presses at one place, moves in small steps, and lets go at another. */
export async function dragPath(element: Element, from: Point, to: Point, signal: AbortSignal): Promise<void> {
  const grabbed = elementAt(from) ?? element;
  movePointer(grabbed, from);
  buttonDown(grabbed, from, press);
  await nextFrame(signal);
  for (const point of pathOf(from, to)) {
    movePointer(elementAt(point) ?? grabbed, point, { ...press, down: true });
    await nextFrame(signal);
  }
  buttonUp(grabbed, to, press);
  await nextFrame(signal);
}

/** A little way first: most libraries begin a drag after some pixels. */
export function pathOf(from: Point, to: Point): Point[] {
  const points: Point[] = [];
  for (let step = 1; step <= steps; step++) {
    const share = step / steps;
    points.push({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
  }
  return [...points, to];
}
