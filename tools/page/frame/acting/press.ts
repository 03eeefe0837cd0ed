import { failed } from '../../../../utils/failure';
import type { FrameTool } from '../frame-tools';
import { numberOf, targetOf, textOf } from './arguments';
import { tellingChanges } from './changes';
import { readChord } from './chord';
import { focusableAround, focusOn } from './focus';
import { describe } from './known';
import { pressKey } from './press-key';
import { focusedElement } from './tree';

export const press: FrameTool = async (args, signal) => {
  const words = textOf(args, 'key');
  const chord = readChord(words);
  if (!chord)
    return failed(
      'invalid-arguments',
      `"${words}" is no key. Keys are named such as Enter, ArrowDown, a, Control+Shift+K.`,
    );
  const found = textOf(args, 'ref') ? targetOf(args) : null;
  if (found && !found.ok) return found;
  return tellingChanges(found?.value ?? focusedElement(), signal, async () => {
    const holder = found ? focusableAround(found.value) : null;
    if (found && !holder) return failed('not-allowed', `${describe(found.value)} cannot have the keyboard.`);
    if (holder && focusedElement() !== holder && !holder.contains(focusedElement())) focusOn(holder);
    const at = describe(focusedElement() ?? document.body);
    const times = numberOf(args, 'times', 1);
    for (let time = 0; time < times; time++) await pressKey(chord, signal);
    return `Pressed ${words}${times > 1 ? ` ${times} times` : ''} at ${at}.`;
  });
};
