import { inFirefox } from './browser-kind';
import { isTextField, type TextField } from './fields';

/**
 * Writes at the caret of the focused element, as typing does: the browser's own editing command changes the value
 * under any framework's eyes, keeps the undo history, and sends a trusted `input` event.
 * @returns false where nothing took the text.
 */
export function insertText(element: Element, text: string): boolean {
  if (!isTextField(element)) return insertIntoEditor(element, text);
  const before = element.value;
  document.execCommand('insertText', false, text);
  if (element.value !== before) return true;
  return writeValue(element, spliced(element, text));
}

/**
 * An editor that lays out its own text listens to `beforeinput` and prevents the rest. The editing command does not
 * send that event in Chromium; in Firefox it does when an extension asks for it.
 */
function insertIntoEditor(element: Element, text: string): boolean {
  if (!inFirefox && !sendBeforeInput(element, 'insertText', text)) return true;
  return document.execCommand('insertText', false, text);
}

/** @returns false where the page prevented the default, which means that it has done the work itself. */
export function sendBeforeInput(element: Element, inputType: string, data: string | null): boolean {
  const targetRanges = rangesOfSelection();
  const init = { bubbles: true, cancelable: true, composed: true, view: window, inputType, data, targetRanges };
  return element.dispatchEvent(new InputEvent('beforeinput', init));
}

function rangesOfSelection(): StaticRange[] {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return [];
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  return [new StaticRange({ startContainer, startOffset, endContainer, endOffset })];
}

/**
 * The value as a script sets it. In this world the setter is always the browser's own, whatever the page has put on
 * the element to watch its own writes.
 */
export function writeValue(field: TextField, value: string): boolean {
  const before = field.value;
  field.value = value;
  const changed = field.value !== before;
  if (changed) tellInput(field, value);
  return changed;
}

export function tellInput(element: Element, data: string | null = null): void {
  const init = { bubbles: true, composed: true, inputType: 'insertReplacementText', data };
  element.dispatchEvent(new InputEvent('input', init));
}

export const tellChange = (element: Element): boolean =>
  element.dispatchEvent(new Event('change', { bubbles: true }));

function spliced(field: TextField, text: string): string {
  const { value } = field;
  // Null for types such as email, which have a caret that nobody can read.
  const start = field.selectionStart ?? 0;
  const end = field.selectionEnd ?? value.length;
  return value.slice(0, start) + text + value.slice(end);
}
