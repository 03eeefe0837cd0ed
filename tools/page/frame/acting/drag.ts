import { failed } from '../../../../utils/failure';
import type { FrameTool } from '../frame-tools';
import { numberOf, targetOf, textOf } from './arguments';
import { tellingChanges } from './changes';
import type { Done } from './done';
import { dragPath } from './drag-path';
import { isSlider } from './fields';
import type { Point } from './hit';
import { describe } from './known';
import { reach } from './reach';
import { slideTo } from './slide';

/** To another element, by a distance, or, for a slider, to a value. */
export const drag: FrameTool = async (args, signal) => {
  const found = targetOf(args);
  if (!found.ok) return found;
  const source = found.value;
  const goal = textOf(args, 'to') ? targetOf(args, 'to') : null;
  if (goal && !goal.ok) return goal;
  return tellingChanges(source, signal, () => {
    if (typeof args.value === 'number' && isSlider(source)) return slideTo(source, args.value, signal);
    if (goal) return dragOnto(source, goal.value, textOf(args, 'place', 'middle'), signal);
    return dragBy(source, { x: numberOf(args, 'right', 0), y: numberOf(args, 'down', 0) }, signal);
  });
};

async function dragOnto(source: Element, goal: Element, place: string, signal: AbortSignal): Promise<Done> {
  // The goal first, so that what is grabbed is in view in the end; both must be, as for a person.
  goal.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const reached = await reach(source, signal);
  if (!reached.ok) return reached;
  const to = pointOn(goal, place);
  if (!isInWindow(to)) {
    return failed(
      'not-allowed',
      `${describe(source)} and ${describe(goal)} are too far apart to be in view at once. Drag in two steps.`,
    );
  }
  return move(source, reached.point, to, `onto ${describe(goal)}`, signal);
}

async function dragBy(source: Element, by: Point, signal: AbortSignal): Promise<Done> {
  const reached = await reach(source, signal);
  if (!reached.ok) return reached;
  const to = { x: reached.point.x + by.x, y: reached.point.y + by.y };
  return move(source, reached.point, to, `by ${by.x} to the right and ${by.y} down`, signal);
}

async function move(source: Element, from: Point, to: Point, where: string, signal: AbortSignal): Promise<Done> {
  const name = describe(source);
  const dragged = await dragPath(source, from, to, signal);
  if (dragged === 'moved') return `Dragged ${name} ${where}.`;
  return dragged === 'taken'
    ? `Dragged ${name} ${where}, which took it.`
    : `Dragged ${name} ${where}, but nothing there takes it.`;
}

/** A list puts what is dropped before or behind an element by the half of it that is hit. */
function pointOn(goal: Element, place: string): Point {
  const { left, top, width, height } = goal.getBoundingClientRect();
  const share = place === 'before' ? 0.15 : place === 'after' ? 0.85 : 0.5;
  return { x: left + width / 2, y: top + height * share };
}

const isInWindow = ({ x, y }: Point): boolean => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
