import { closestOf, shadowRootOf } from './tree';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

const typed = ['text', 'search', 'url', 'tel', 'email', 'password', 'number'];
const chosen = ['date', 'time', 'datetime-local', 'month', 'week', 'color', 'range'];

/** Editors that draw their own text and hear keys in a field that nobody sees. */
export const codeEditor = '.monaco-editor, .CodeMirror, .cm-editor, .ace_editor';

/** A field that a person writes into, letter by letter. */
export const isTextField = (element: Element): element is TextField =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && typed.includes(element.type));

/** A field with a picker of the browser's own: its value is set as a whole. */
export const isPickedField = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && chosen.includes(element.type);

export const isEditable = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.isContentEditable;

/** Has a native box or a part that says that it is one. */
export const isCheckable = (element: Element): boolean =>
  element.matches(
    'input[type=checkbox], input[type=radio], [role=checkbox], [role=radio], [role=switch], [role=menuitemcheckbox], [role=menuitemradio]',
  );

export const isSlider = (element: Element): boolean => element.matches('input[type=range], [role=slider]');

export const isChooser = (element: Element): boolean =>
  element.matches('select, [role=combobox], [role=listbox], [aria-haspopup=listbox]');

/** Where somebody writes: the element itself, or the one field or editor inside of it (a custom element, a wrapper). */
export function writableIn(element: Element): Element | null {
  const isPlain = isTextField(element) && !(element.readOnly && isInCodeEditor(element));
  if (isPlain || isPickedField(element) || isEditable(element)) return element;
  if (element instanceof HTMLLabelElement && element.control) return writableIn(element.control);
  const places = [...placesIn(element)];
  if (isInCodeEditor(element)) return places.find((place) => !isTextField(place) || !place.readOnly) ?? null;
  return places.length === 1 ? (places[0] ?? null) : null;
}

function* placesIn(root: Element): Generator<Element> {
  const shadow = shadowRootOf(root);
  for (const parent of shadow ? [shadow, root] : [root]) {
    for (const child of parent.children) {
      if (isTextField(child) || isPickedField(child) || isEditable(child)) yield child;
      else yield* placesIn(child);
    }
  }
}

/** They keep further fields, some read-only, for screen readers or the input method. */
const isInCodeEditor = (element: Element): boolean => closestOf(element, codeEditor) !== null;
