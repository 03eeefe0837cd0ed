import { inFirefox, onMac } from './browser-kind';
import { chordOf } from './chord';
import { codeEditor, isEditable, isTextField } from './fields';
import { insertText, sendBeforeInput } from './insert-text';
import { keyDown, sendKey } from './keyboard';
import { pageTurn, until } from './patience';
import { closestOf, focusedElement } from './tree';
import { type Place, typeLetter } from './type-into-field';

/** A hidden field, or a part that says it is a field, behind which an editor draws its own text. */
export const isEditor = (element: Element): boolean =>
  (isEditable(element) && !isTextField(element)) || closestOf(element, codeEditor) !== null;

/** Editors hear of a new selection only after a while; some let 100 ms pass. */
const selectionHeard = 150;

/**
 * Writes into a focused editor, first the way that suits the text, then the other, and looks after each whether it is
 * there. @returns false where the editor took neither.
 */
export async function typeIntoEditor(
  editor: Element,
  text: string,
  place: Place,
  signal: AbortSignal,
): Promise<boolean> {
  const surface = surfaceOf(editor);
  await putCaret(editor, place, signal);
  if (text === '') {
    press('Backspace', {}) && document.execCommand('delete');
    return until(() => written(surface) === '', 500, signal);
  }
  const before = occurrences(surface, text);
  const landed = () => until(() => occurrences(surface, text) > (place === 'replace' ? 0 : before), 500, signal);
  const isCode = closestOf(editor, codeEditor) !== null;
  const ways = isCode || text.includes('\n') ? [paste, typeAll] : [typeAll, paste];
  for (const way of ways) {
    if (written(surface) !== '' && way !== ways[0]) await putCaret(editor, place, signal);
    await way(focusedElement() ?? editor, text);
    if (await landed()) return true;
  }
  return false;
}

async function putCaret(editor: Element, place: Place, signal: AbortSignal): Promise<void> {
  if (place === 'cursor' && hasCaret(editor)) return;
  const held = onMac ? { metaKey: true } : { ctrlKey: true };
  const bare = place === 'replace' ? press('a', held) : press('End', held);
  if (bare) selectContent(editor, place !== 'replace');
  const heardBy = performance.now() + selectionHeard;
  await until(() => performance.now() > heardBy, selectionHeard * 2, signal);
}

const hasCaret = (editor: Element): boolean => {
  const node = getSelection()?.anchorNode;
  return isTextField(editor) || (node != null && editor.contains(node));
};

/** @returns true where the editor left the key to the browser. */
function press(key: string, held: { ctrlKey?: boolean; metaKey?: boolean }): boolean {
  const target = focusedElement() ?? document.body;
  const chord = { ...chordOf(key), ...held };
  const left = keyDown(target, chord);
  sendKey(target, 'keyup', chord);
  return left;
}

function selectContent(editor: Element, onlyEnd: boolean): void {
  if (isTextField(editor)) {
    if (onlyEnd) editor.setSelectionRange(editor.value.length, editor.value.length);
    else editor.select();
    return;
  }
  const selection = getSelection();
  selection?.selectAllChildren(editor);
  if (onlyEnd) selection?.collapseToEnd();
}

/** Letter by letter where that is short, so that what opens while one types (mentions, commands) opens. */
async function typeAll(target: Element, text: string): Promise<void> {
  const letters = [...text];
  if (letters.length > 60) {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) breakLine(target);
      if (line) insertText(target, line);
    }
    return;
  }
  for (const letter of letters) {
    if (letter === '\n') breakLine(focusedElement() ?? target);
    else typeLetter(letter);
    await pageTurn();
  }
}

/** Enter, as the editor means it. */
export function breakLine(target: Element): void {
  if (!press('Enter', {})) return;
  if (isTextField(target)) insertText(target, '\n');
  else if (inFirefox || sendBeforeInput(target, 'insertParagraph', null)) document.execCommand('insertParagraph');
}

function paste(target: Element, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const taken = !target.dispatchEvent(
    new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData }),
  );
  if (!taken && isTextField(target)) insertText(target, text);
}

/** The smallest part around a hidden field that is large enough to show its text. */
function surfaceOf(editor: Element): Element {
  const code = closestOf(editor, codeEditor);
  if (code) return code;
  return editor;
}

/** White space and letters without width, which editors put in and take out as they like. */
const isBlank = /(?:\s|\u200b|\u200c|\u200d)+/g;

function written(surface: Element): string {
  if (isTextField(surface)) return surface.value.replaceAll(isBlank, '');
  const lines = [...surface.querySelectorAll('.view-line, .CodeMirror-line, .cm-line, .ace_line')];
  // One by one, since numbers stand between them, and by their place, since they are drawn in any order.
  const places = new Map(lines.map((line) => [line, line.getBoundingClientRect().top]));
  const ordered = lines.sort((left, right) => (places.get(left) ?? 0) - (places.get(right) ?? 0));
  const text = ordered.length > 0 ? ordered.map((line) => line.textContent).join('') : surface.textContent;
  return (text ?? '').replaceAll(isBlank, '');
}

/** Only the end is looked for: an editor shows no more of a long text than fits. */
function occurrences(surface: Element, text: string): number {
  const wanted = text.replaceAll(isBlank, '').slice(-24);
  return wanted === '' ? 0 : written(surface).split(wanted).length - 1;
}
