import type { FrameTool } from '../frame-tools';
import { modifiersOf, numberOf, targetOf, textOf } from './arguments';
import { tellingChanges } from './changes';
import { chooseIn } from './choose';
import type { Button } from './pointer';
import { pressElement } from './press-element';

export const click: FrameTool = async (args, signal) => {
  const found = targetOf(args);
  if (!found.ok) return found;
  const target = found.value;
  return tellingChanges(target, signal, () => {
    const list = target instanceof HTMLOptionElement ? target.closest('select') : null;
    // An option of a native list is on no page: to press it is to choose it.
    if (list) return chooseIn(list, [(target as HTMLOptionElement).label], signal);
    return pressElement(target, signal, {
      button: textOf(args, 'button', 'left') as Button,
      count: numberOf(args, 'count', 1),
      modifiers: modifiersOf(args),
    });
  });
};
