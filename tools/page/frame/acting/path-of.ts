import type { Point } from './hit';
import { noModifiers } from './pointer';

const steps = 12;

/** The left button, as it is held while something is dragged. */
export const held = { button: 'left', detail: 1, modifiers: noModifiers } as const;

/** In small steps: most libraries begin a drag after some pixels, and look at each place on the way. */
export function pathOf(from: Point, to: Point): Point[] {
  const points: Point[] = [];
  for (let step = 1; step <= steps; step++) {
    const share = step / steps;
    points.push({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
  }
  return [...points, to];
}
