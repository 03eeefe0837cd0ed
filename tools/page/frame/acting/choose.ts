import { failed } from '../../../../utils/failure';
import { chooseFromList } from './choose-from-list';
import type { Done } from './done';
import { focusOn } from './focus';
import { tellChange, tellInput } from './insert-text';
import { describe } from './known';
import { bestMatch } from './match-words';
import { nextFrame } from './patience';

/** Chooses options by their words in any list: the browser's own, or one that the page draws. */
export async function chooseIn(target: Element, wanted: readonly string[], signal: AbortSignal): Promise<Done> {
  const list = target instanceof HTMLOptionElement ? target.closest('select') : target;
  if (list instanceof HTMLSelectElement) return chooseNative(list, wanted, signal);
  return chooseFromList(target, wanted, signal);
}

async function chooseNative(
  select: HTMLSelectElement,
  wanted: readonly string[],
  signal: AbortSignal,
): Promise<Done> {
  if (select.disabled) return failed('not-allowed', `${describe(select)} is disabled.`);
  const open = [...select.options].filter((option) => !option.disabled);
  const chosen: HTMLOptionElement[] = [];
  for (const words of wanted) {
    const option = open.find(({ value }) => value === words) ?? bestMatch(open, ({ label }) => label, words);
    if (!option)
      return failed(
        'not-found',
        `${describe(select)} has no option ${JSON.stringify(words)}. It has: ${labels(open)}.`,
      );
    chosen.push(option);
  }
  if (!select.multiple && chosen.length !== 1)
    return failed('invalid-arguments', `${describe(select)} takes one option.`);
  focusOn(select);
  for (const option of select.options) {
    if (option.selected !== chosen.includes(option) && (select.multiple || !option.selected))
      option.selected = chosen.includes(option);
  }
  tellInput(select);
  tellChange(select);
  await nextFrame(signal);
  const taken = chosen.every((option) => !option.isConnected || option.selected);
  if (!taken)
    return failed('not-allowed', `${describe(select)} went back to ${labels([...select.selectedOptions])}.`);
  return `Chose ${labels(chosen)} in ${describe(select)}.`;
}

const labels = (options: readonly HTMLOptionElement[]): string => {
  const shown = options.slice(0, 30).map(({ label }) => JSON.stringify(label));
  return options.length > 30 ? `${shown.join(', ')} and ${options.length - 30} more` : shown.join(', ');
};
