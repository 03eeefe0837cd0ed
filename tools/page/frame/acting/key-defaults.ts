import { onMac } from './browser-kind';
import type { Chord } from './chord';
import { isEditable, isSlider, isTextField } from './fields';
import { insertText } from './insert-text';
import { moveCaret } from './move-caret';
import { stepNative } from './step-native';
import { moveFocus } from './tab-order';
import { closestOf, elementsBelow } from './tree';
import { breakLine } from './type-into-editor';

/** Does what the browser does when a person presses this key here and the page leaves it alone. */
export function actOnKey(target: Element, chord: Chord): void {
  const isCommand = onMac ? chord.metaKey : chord.ctrlKey;
  if (isCommand) actOnCommand(target, chord);
  else if (chord.ctrlKey || chord.metaKey) return;
  else if (chord.key === 'Tab') moveFocus(chord.shiftKey);
  else if (chord.key === 'Escape') closeTopLayer();
  else if (stepNative(target, chord.key)) return;
  else if (isTextField(target) || isEditable(target)) edit(target, chord);
  else if (chord.key === 'Enter' || chord.key === ' ') activate(target, chord.key);
  else scrollByKey(target, chord.key);
}

function actOnCommand(target: Element, { key }: Chord): void {
  const commands: Record<string, string> = {
    a: 'selectAll',
    z: 'undo',
    y: 'redo',
    b: 'bold',
    i: 'italic',
    u: 'underline',
  };
  const command = commands[key.toLowerCase()];
  if (isTextField(target) && command === 'selectAll') target.select();
  else if (command && (isTextField(target) || isEditable(target) || command === 'selectAll'))
    document.execCommand(command);
}

function edit(target: Element, chord: Chord): void {
  if (chord.key === 'Enter') {
    if (target instanceof HTMLInputElement) submitFrom(target);
    else breakLine(target);
  } else if (chord.key === 'Backspace') document.execCommand('delete');
  else if (chord.key === 'Delete') document.execCommand('forwardDelete');
  else if (chord.text) insertText(target, chord.text);
  else moveCaret(target, chord.key, chord.shiftKey);
}

/** Enter in a field presses the form's default button: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#implicit-submission */
function submitFrom(field: HTMLInputElement): void {
  const form = field.form;
  if (!form) return;
  const button = [...form.elements].find((element): element is HTMLButtonElement | HTMLInputElement =>
    element.matches('button:not([type]), button[type=submit], input[type=submit], input[type=image]'),
  );
  if (button) {
    if (!button.disabled) button.click();
    return;
  }
  const fields = [...form.elements].filter(
    (element) => element instanceof HTMLInputElement && isTextField(element),
  );
  if (fields.length <= 1) form.requestSubmit();
}

function activate(target: Element, key: string): void {
  const presses =
    key === 'Enter'
      ? 'a[href], button, summary, input[type=submit], input[type=button], input[type=reset]'
      : 'button, summary, input[type=submit], input[type=button], input[type=checkbox], input[type=radio]';
  if (target instanceof HTMLElement && target.matches(presses)) target.click();
  else if (target instanceof HTMLInputElement && key === 'Enter') submitFrom(target);
}

function closeTopLayer(): void {
  const open = [...elementsBelow(document, 'dialog[open], [popover]:popover-open')].at(-1);
  if (!(open instanceof HTMLElement)) return;
  if (!(open instanceof HTMLDialogElement)) open.hidePopover();
  else if (open.matches(':modal') && open.dispatchEvent(new Event('cancel', { cancelable: true }))) open.close();
}

const pages: Record<string, (height: number) => number> = {
  PageDown: (height) => height * 0.9,
  ' ': (height) => height * 0.9,
  PageUp: (height) => -height * 0.9,
  ArrowDown: () => 40,
  ArrowUp: () => -40,
  Home: () => -1e7,
  End: () => 1e7,
};

function scrollByKey(target: Element, key: string): void {
  const distance = pages[key];
  if (!distance || isSlider(target)) return;
  const scroller = closestOf(target, '*') && scrollerOf(target);
  const height = scroller?.clientHeight ?? innerHeight;
  (scroller ?? document.scrollingElement)?.scrollBy({ top: distance(height), behavior: 'instant' });
}

/** The nearest part around that scrolls by itself; null: the page does. */
export function scrollerOf(element: Element): Element | null {
  for (let outer: Element | null = element; outer; outer = outer.parentElement) {
    const scrolls = /auto|scroll|overlay/.test(getComputedStyle(outer).overflowY);
    if (scrolls && outer.scrollHeight > outer.clientHeight + 1 && outer !== document.body) return outer;
  }
  return null;
}
