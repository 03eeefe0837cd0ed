import type { Chord } from './chord';

type KeyEvent = 'keydown' | 'keypress' | 'keyup';

/** @returns false where the page prevented the default. */
export function sendKey(element: Element, type: KeyEvent, chord: Chord): boolean {
  const { key, code, keyCode, text, ctrlKey, shiftKey, altKey, metaKey } = chord;
  const charCode = type === 'keypress' ? (text.codePointAt(0) ?? 0) : 0;
  const number = type === 'keypress' ? charCode : keyCode;
  const held = { ctrlKey, shiftKey, altKey, metaKey };
  return element.dispatchEvent(
    new KeyboardEvent(type, {
      bubbles: true,
      cancelable: true,
      composed: true,
      view: window,
      key,
      code,
      keyCode: number,
      which: number,
      charCode,
      ...held,
    }),
  );
}

/** Down and, where the key writes something, press. @returns false where the page took the key over. */
export function keyDown(element: Element, chord: Chord): boolean {
  if (!sendKey(element, 'keydown', chord)) return false;
  if (!chord.text || chord.ctrlKey || chord.metaKey || chord.altKey) return true;
  return sendKey(element, 'keypress', chord);
}
