import { tidy } from './content-text';
import { flatClosest } from './flat-tree';
import { isDisabledControl, isEditingHost } from './role';
import { isSecret } from './secret';

/** What holds of an element now, in the words of the picture: `disabled`, `checked`, `expanded`, `level 2` … */
export function statesOf(element: Element, role: string): string[] {
  const states: string[] = [];
  if (isDisabled(element)) states.push('disabled');
  const checked = checkedOf(element, role);
  if (checked) states.push(checked);
  addFlag(states, element, 'aria-pressed', 'pressed', 'not pressed');
  if (isSelected(element, role)) states.push('selected');
  const expanded = role === 'listbox' ? '' : expandedOf(element);
  if (expanded) states.push(expanded);
  if (isInvalid(element)) states.push('invalid');
  if (holds(element, 'aria-required') || (element as HTMLInputElement).required === true) states.push('required');
  if (holds(element, 'aria-readonly') || (role !== 'combobox' && isReadOnly(element))) states.push('read only');
  const popup = element.getAttribute('aria-haspopup');
  if (popup && popup !== 'false')
    states.push(popup === 'true' || popup === 'menu' ? 'opens menu' : `opens ${popup}`);
  const current = element.getAttribute('aria-current');
  if (current && current !== 'false') states.push('current');
  if (holds(element, 'aria-busy')) states.push('busy');
  if (isFocused(element)) states.push('focused');
  return states;
}

/** The level of a heading or tree item; 0 where it has none. */
export function levelOf(element: Element, role: string): number {
  if (role !== 'heading' && role !== 'treeitem') return 0;
  const given = Number.parseInt(element.getAttribute('aria-level') ?? '', 10);
  if (given > 0) return given;
  return role === 'heading' ? Number(/^h([1-6])$/.exec(element.localName)?.[1] ?? 2) : 0;
}

const holds = (element: Element, attribute: string): boolean => element.getAttribute(attribute) === 'true';

export const isDisabled = (element: Element): boolean =>
  isDisabledControl(element) || element.closest('[aria-disabled]')?.getAttribute('aria-disabled') === 'true';

function checkedOf(element: Element, role: string): string {
  if (!/^(?:checkbox|radio|switch|menuitemcheckbox|menuitemradio)$/.test(role)) {
    const given = role === 'option' || role === 'treeitem' ? element.getAttribute('aria-checked') : null;
    return given === null ? '' : wordOfChecked(given);
  }
  if (element.localName === 'input') {
    const input = element as HTMLInputElement;
    return input.indeterminate && role === 'checkbox' ? 'partly checked' : wordOfChecked(`${input.checked}`);
  }
  return wordOfChecked(element.getAttribute('aria-checked') ?? 'false');
}

const wordOfChecked = (given: string): string =>
  given === 'true' ? 'checked' : given === 'mixed' ? 'partly checked' : '';

function addFlag(states: string[], element: Element, attribute: string, on: string, off: string): void {
  const value = element.getAttribute(attribute);
  if (value === 'true') states.push(on);
  else if (value === 'mixed') states.push(`partly ${on}`);
  else if (value === 'false') states.push(off);
}

function isSelected(element: Element, role: string): boolean {
  if (element.localName === 'option') return (element as HTMLOptionElement).selected;
  return role !== '' && holds(element, 'aria-selected');
}

function expandedOf(element: Element): string {
  const details = element.localName === 'summary' ? element.parentElement : null;
  if (details?.localName === 'details') return (details as HTMLDetailsElement).open ? 'expanded' : 'collapsed';
  const expanded = element.getAttribute('aria-expanded');
  if (expanded === 'true') return 'expanded';
  return expanded === 'false' ? 'collapsed' : '';
}

function isInvalid(element: Element): boolean {
  const given = element.getAttribute('aria-invalid');
  if (given !== null) return given !== 'false' && given !== '';
  return isField(element) && element.matches(':user-invalid');
}

const isReadOnly = (element: Element): boolean =>
  isField(element) && element.localName !== 'select' && (element as HTMLInputElement).readOnly === true;

const isField = (element: Element): boolean =>
  element.localName === 'input' || element.localName === 'textarea' || element.localName === 'select';

function isFocused(element: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  return root.activeElement === element && element !== document.body && !element.shadowRoot;
}

/** What a field holds, as a person would read it there; null for what holds no value. Secrets are never told. */
export function fieldValueOf(element: Element, role: string): string | null {
  if (isSecret(element)) return (element as HTMLInputElement).value ? '(secret, filled)' : '(secret, empty)';
  switch (element.localName) {
    case 'input':
      return inputValue(element as HTMLInputElement, role);
    case 'textarea':
      return (element as HTMLTextAreaElement).value;
    case 'select': {
      const chosen = [...(element as HTMLSelectElement).selectedOptions].slice(0, 10);
      return chosen.map((option) => tidy(option.text)).join(', ');
    }
    case 'progress':
    case 'meter':
      return `${(element as HTMLMeterElement).value} of ${(element as HTMLMeterElement).max}`;
  }
  if (ranges.has(role)) return element.getAttribute('aria-valuetext') ?? element.getAttribute('aria-valuenow');
  if (role === 'textbox' || role === 'searchbox' || role === 'combobox') return editedText(element);
  return null;
}

const ranges = new Set(['slider', 'spinbutton', 'progressbar', 'meter', 'scrollbar', 'separator']);

function inputValue(input: HTMLInputElement, role: string): string | null {
  if (role === 'checkbox' || role === 'radio' || role === 'switch' || role === 'button') return null;
  if (input.type !== 'file') return input.getAttribute('aria-valuetext') ?? input.value;
  return [...(input.files ?? [])].map(({ name }) => name).join(', ');
}

function editedText(element: Element): string | null {
  if (!isEditingHost(element)) return null;
  if (flatClosest(element, isSecret)) return null;
  // As laid out: the text content of an editor has no line ends.
  const { textContent: innerText } = element as HTMLElement;
  return innerText.slice(0, 20_000);
}
