import type { FrameTool } from '../frame-tools';
import { listOf, targetOf } from './arguments';
import { tellingChanges } from './changes';
import { chooseIn } from './choose';

export const select: FrameTool = async (args, signal) => {
  const found = targetOf(args);
  if (!found.ok) return found;
  return tellingChanges(found.value, signal, () =>
    chooseIn(found.value, listOf(args, 'options').map(String), signal),
  );
};
