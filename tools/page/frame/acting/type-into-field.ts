import { chordOf } from './chord';
import { isTextField, type TextField } from './fields';
import { insertText, tellChange, tellInput, writeValue } from './insert-text';
import { keyDown, sendKey } from './keyboard';
import { nextFrame, pageTurn } from './patience';
import { focusedElement } from './tree';

/** Longer texts go in at once after this many letters. */
const lettersTyped = 120;

/** Where the text goes: in place of all that is there, at its end, or at the caret. */
export type Place = 'replace' | 'end' | 'cursor';

/** Writes into a focused field, letter by letter with its keys, as widgets that search or mask while one types need. */
export async function typeIntoField(
  field: TextField,
  text: string,
  place: Place,
  signal: AbortSignal,
): Promise<void> {
  putCaret(field, place);
  if (place === 'replace' && text === '') clear(field);
  const letters = [...text];
  const typed = letters.length > lettersTyped ? [] : letters;
  for (const letter of typed) {
    typeLetter(letter);
    await pageTurn();
  }
  if (typed.length === 0 && text !== '') insertText(field, text);
  await nextFrame(signal);
  if (!field.matches('[role=combobox]')) tellChange(field);
}

function putCaret(field: TextField, place: Place): void {
  if (place === 'cursor') return;
  if (place === 'replace') {
    field.select();
    return;
  }
  try {
    field.setSelectionRange(field.value.length, field.value.length);
  } catch {
    // Fields for numbers and email addresses have no caret that can be set: it is at the end after a focus.
  }
}

function clear(field: TextField): void {
  if (field.value === '') return;
  document.execCommand('delete');
  if (field.value !== '') writeValue(field, '');
}

/** One letter at whatever has the keyboard now: a field may hand it on while one types (code numbers, one box each). */
export function typeLetter(letter: string): void {
  const target = focusedElement();
  if (!target) return;
  const chord = chordOf(letter === '\n' ? 'Enter' : letter);
  if (keyDown(target, chord)) writeLetter(target, letter);
  sendKey(focusedElement() ?? target, 'keyup', chord);
}

function writeLetter(target: Element, letter: string): void {
  if (letter === '\n' && target instanceof HTMLInputElement) return;
  if (isTextField(target) && target.maxLength >= 0 && isFull(target)) return;
  insertText(target, letter);
}

/** Scripts may write past `maxlength`; a person cannot. */
const isFull = (field: TextField): boolean =>
  field.value.length >= field.maxLength && (field.selectionStart ?? 0) === (field.selectionEnd ?? 0);

/** A field that the browser has a picker for takes its value as a whole. @returns false where it is no value of its. */
export function setPicked(field: HTMLInputElement, value: string): boolean {
  const before = field.value;
  field.value = value;
  if (field.value === '' && value !== '') {
    field.value = before;
    return false;
  }
  if (field.value !== before) tellInput(field);
  tellChange(field);
  return true;
}

export const pickedFormat: Record<string, string> = {
  date: 'YYYY-MM-DD',
  time: 'HH:MM',
  'datetime-local': 'YYYY-MM-DDTHH:MM',
  month: 'YYYY-MM',
  week: 'YYYY-Www',
  color: '#rrggbb',
  range: 'a number',
};
