import type { Modifiers } from './pointer';

/** One key with what is held beside it. `keyCode` is old, and read by many editors and widgets all the same. */
export type Chord = Modifiers & { key: string; code: string; keyCode: number; text: string };

const named: Record<string, [code: string, keyCode: number]> = {
  Enter: ['Enter', 13],
  Escape: ['Escape', 27],
  Tab: ['Tab', 9],
  Backspace: ['Backspace', 8],
  Delete: ['Delete', 46],
  Insert: ['Insert', 45],
  ArrowUp: ['ArrowUp', 38],
  ArrowDown: ['ArrowDown', 40],
  ArrowLeft: ['ArrowLeft', 37],
  ArrowRight: ['ArrowRight', 39],
  Home: ['Home', 36],
  End: ['End', 35],
  PageUp: ['PageUp', 33],
  PageDown: ['PageDown', 34],
  Shift: ['ShiftLeft', 16],
  Control: ['ControlLeft', 17],
  Alt: ['AltLeft', 18],
  Meta: ['MetaLeft', 91],
  ContextMenu: ['ContextMenu', 93],
  CapsLock: ['CapsLock', 20],
};
for (let number = 1; number <= 12; number++) named[`F${number}`] = [`F${number}`, 111 + number];

const signs: Record<string, [code: string, keyCode: number]> = {
  ' ': ['Space', 32],
  ';': ['Semicolon', 186],
  ':': ['Semicolon', 186],
  '=': ['Equal', 187],
  '+': ['Equal', 187],
  ',': ['Comma', 188],
  '<': ['Comma', 188],
  '-': ['Minus', 189],
  _: ['Minus', 189],
  '.': ['Period', 190],
  '>': ['Period', 190],
  '/': ['Slash', 191],
  '?': ['Slash', 191],
  '`': ['Backquote', 192],
  '[': ['BracketLeft', 219],
  '{': ['BracketLeft', 219],
  '\\': ['Backslash', 220],
  '|': ['Backslash', 220],
  ']': ['BracketRight', 221],
  '}': ['BracketRight', 221],
  "'": ['Quote', 222],
  '"': ['Quote', 222],
};

const aliases: Record<string, string> = {
  ctrl: 'Control',
  control: 'Control',
  cmd: 'Meta',
  command: 'Meta',
  meta: 'Meta',
  option: 'Alt',
  alt: 'Alt',
  shift: 'Shift',
  esc: 'Escape',
  return: 'Enter',
  del: 'Delete',
  space: ' ',
  spacebar: ' ',
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
};

/** @param words Such as `Enter`, `Control+Shift+K`, `a`. @returns null where a word is no key. */
export function readChord(words: string): Chord | null {
  const parts = words === '+' ? ['+'] : words.split(/(?<=[^+])\+/);
  const keys = parts.map((part) => keyNamed(part === ' ' ? part : part.trim()));
  const key = keys.pop();
  if (!key || keys.some((held) => !held || !['Control', 'Shift', 'Alt', 'Meta'].includes(held))) return null;
  return {
    ...chordOf(keys.includes('Shift') && /^[a-z]$/.test(key) ? key.toUpperCase() : key),
    ctrlKey: keys.includes('Control'),
    shiftKey: keys.includes('Shift'),
    altKey: keys.includes('Alt'),
    metaKey: keys.includes('Meta'),
  };
}

function keyNamed(word: string): string | null {
  if ([...word].length === 1) return word;
  const alias = aliases[word.toLowerCase()];
  if (alias) return alias;
  return Object.keys(named).find((name) => name.toLowerCase() === word.toLowerCase()) ?? null;
}

/** The key that writes one character, or a named one, with nothing held. */
export function chordOf(key: string): Chord {
  const [code, keyCode] = named[key] ?? signs[key] ?? placeOnKeyboard(key);
  const text = key === 'Enter' ? '\r' : named[key] ? '' : key;
  return { key, code, keyCode, text, ctrlKey: false, shiftKey: /^[A-Z]$/.test(key), altKey: false, metaKey: false };
}

function placeOnKeyboard(key: string): [code: string, keyCode: number] {
  if (/^[a-z]$/i.test(key)) return [`Key${key.toUpperCase()}`, key.toUpperCase().charCodeAt(0)];
  if (/^\d$/.test(key)) return [`Digit${key}`, key.charCodeAt(0)];
  return ['', 0];
}
