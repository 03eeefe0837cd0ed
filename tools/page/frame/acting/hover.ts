import type { FrameTool } from '../frame-tools';
import { targetOf } from './arguments';
import { tellingChanges } from './changes';
import { describe } from './known';
import { movePointer } from './pointer';
import { reach } from './reach';

export const hover: FrameTool = async (args, signal) => {
  const found = targetOf(args);
  if (!found.ok) return found;
  return tellingChanges(found.value, signal, async () => {
    const reached = await reach(found.value, signal);
    if (!reached.ok) return reached;
    // Twice, a little apart: menus tell a pointer that rests from one that passes.
    movePointer(reached.element, { x: reached.point.x - 1, y: reached.point.y });
    movePointer(reached.element, reached.point);
    return `The pointer rests on ${describe(found.value)}. What the page shows by style alone (CSS :hover) stays hidden: only a real pointer does that.`;
  });
};
