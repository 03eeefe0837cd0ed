import { describe, expect, it } from 'vitest';
import { chordOf, readChord } from '../../../../../tools/page/frame/acting/chord';

describe('names of keys', () => {
  it.each([
    ['Enter', { key: 'Enter', code: 'Enter', keyCode: 13, ctrlKey: false }],
    ['esc', { key: 'Escape', keyCode: 27 }],
    ['Control+a', { key: 'a', code: 'KeyA', keyCode: 65, ctrlKey: true, shiftKey: false }],
    ['Ctrl+Shift+k', { key: 'K', code: 'KeyK', keyCode: 75, ctrlKey: true, shiftKey: true }],
    ['Cmd+ArrowLeft', { key: 'ArrowLeft', keyCode: 37, metaKey: true }],
    ['+', { key: '+', code: 'Equal' }],
    ['Control++', { key: '+', ctrlKey: true }],
    [' ', { key: ' ', code: 'Space', keyCode: 32 }],
    ['F5', { key: 'F5', keyCode: 116 }],
    ['ä', { key: 'ä', code: '', text: 'ä' }],
  ])('%s', (words, expected) => {
    expect(readChord(words)).toMatchObject(expected);
  });

  it.each(['', 'Entr', 'a+b', 'Hyper+x'])('%s is none', (words) => {
    expect(readChord(words)).toBeNull();
  });

  it('writes nothing with a key that has no letter', () => {
    expect(chordOf('ArrowUp').text).toBe('');
    expect(chordOf('x').text).toBe('x');
  });
});
