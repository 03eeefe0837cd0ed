import { inFirefox, onMac } from './browser-kind';
import { chordOf } from './chord';
import { holdsJust, occurrences, written } from './editor-text';
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
 * Whether the text is there. `differs`: what is there is not just what was typed; `unseen`: the editor took a paste, and
 * shows nothing of it.
 */
export type Written = 'landed' | 'differs' | 'unseen' | 'refused';

/** Editors with much to do (a language, a history) take their time with a paste. */
const patience = { typed: 500, pasted: 3000 } as const;

/**
 * Writes into a focused editor, first the way that suits the text, then the other, and looks after each whether it is
 * there.
 */
export async function typeIntoEditor(
  editor: Element,
  text: string,
  place: Place,
  signal: AbortSignal,
): Promise<Written> {
  const surface = closestOf(editor, codeEditor) ?? editor;
  await putCaret(editor, place, signal);
  if (text === '') {
    if (press('Backspace', {})) document.execCommand('delete');
    return (await until(() => written(surface) === '', patience.typed, signal)) ? 'landed' : 'refused';
  }
  const least = place === 'replace' ? 0 : occurrences(surface, text);
  const landed = (limit: number) => until(() => occurrences(surface, text) > least, limit, signal);
  const isCode = surface !== editor;
  const ways = isCode || text.includes('\n') ? [paste, typeAll] : [typeAll, paste];
  for (const way of ways) {
    if (way !== ways[0]) await putCaret(editor, place, signal);
    const taken = await way(focusedElement() ?? editor, text);
    if (await landed(taken ? patience.pasted : patience.typed)) {
      return place === 'replace' && !holdsJust(surface, text) ? 'differs' : 'landed';
    }
    if (taken) return 'unseen';
  }
  return 'refused';
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
async function typeAll(target: Element, text: string): Promise<false> {
  const letters = [...text];
  if (letters.length > 60) {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) breakLine(target);
      if (line) insertText(target, line);
    }
    return false;
  }
  for (const letter of letters) {
    if (letter === '\n') breakLine(focusedElement() ?? target);
    else typeLetter(letter);
    await pageTurn();
  }
  return false;
}

/** Enter, as the editor means it. */
export function breakLine(target: Element): void {
  if (!press('Enter', {})) return;
  if (isTextField(target)) insertText(target, '\n');
  else if (inFirefox || sendBeforeInput(target, 'insertParagraph', null)) document.execCommand('insertParagraph');
}

/** @returns whether the editor took it: then it may still be at work, and nothing else is tried. */
function paste(target: Element, text: string): boolean {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  // Firefox does not let a page read what a script put beside the event, only what is given in its own old way:
  // https://searchfox.org/mozilla-central/source/dom/webidl/ClipboardEvent.webidl
  const init: ClipboardEventInit & { dataType?: string; data?: string } = inFirefox
    ? { dataType: 'text/plain', data: text }
    : { clipboardData };
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, ...init });
  const taken = !target.dispatchEvent(event);
  if (!taken && isTextField(target)) insertText(target, text);
  return taken;
}
