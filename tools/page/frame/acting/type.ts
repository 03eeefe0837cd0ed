import type { FrameTool } from '../frame-tools';
import { targetOf, textOf } from './arguments';
import { tellingChanges } from './changes';
import { chordOf } from './chord';
import { pressKey } from './press-key';
import { typeInto } from './type-into';
import type { Place } from './type-into-field';

export const type: FrameTool = async (args, signal) => {
  const found = targetOf(args);
  if (!found.ok) return found;
  return tellingChanges(found.value, signal, async () => {
    const place = textOf(args, 'where', 'replace') as Place;
    const typed = await typeInto(found.value, textOf(args, 'text'), place, signal);
    if (typeof typed !== 'string' || args.enter !== true) return typed;
    if (found.value instanceof HTMLElement && !found.value.isConnected) {
      return `${typed} The page took that for the whole of it: the field went away, so Enter was not pressed.`;
    }
    await pressKey(chordOf('Enter'), signal);
    return `${typed} Then pressed Enter.`;
  });
};
