import { failed } from '../../../../utils/failure';
import type { Done } from './done';
import { describe } from './known';
import { caveatOf, notingPicker, whyNotPressed } from './limits';
import { noModifiers } from './pointer';
import { type PressOptions, pressAt } from './press-button';
import { reach } from './reach';

const single: PressOptions = { button: 'left', count: 1, modifiers: noModifiers };
const verbs: Record<PressOptions['button'], string> = {
  left: 'Clicked',
  middle: 'Middle-clicked',
  right: 'Right-clicked',
};

/** Presses an element where a person would. */
export async function pressElement(
  target: Element,
  signal: AbortSignal,
  options: Partial<PressOptions> = {},
): Promise<Done> {
  const refusal = whyNotPressed(target);
  if (refusal) return failed('not-allowed', refusal);
  const reached = await reach(target, signal);
  if (!reached.ok) return reached;
  const name = describe(target);
  const caveat = caveatOf(target);
  const press = { ...single, ...options };
  const note = await notingPicker(() => pressAt(reached.element, reached.point, press, signal));
  return `${press.count === 2 ? 'Double-clicked' : verbs[press.button]} ${name}.${caveat}${note}`;
}
