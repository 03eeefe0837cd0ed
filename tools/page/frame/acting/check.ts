import type { FrameTool } from '../frame-tools';
import { targetOf } from './arguments';
import { tellingChanges } from './changes';
import { setChecked } from './set-checked';

export const check: FrameTool = async (args, signal) => {
  const found = targetOf(args);
  if (!found.ok) return found;
  return tellingChanges(found.value, signal, () => setChecked(found.value, args.checked !== false, signal));
};
