import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { revealHidden } from '../../../components/ui/hidden-characters';

const codes = (text: string) => revealHidden(text).flatMap((run) => ('code' in run ? [run.code] : []));

describe('revealHidden', () => {
  it.each([
    ['\u202E', 'U+202E'],
    ['\u200B', 'U+200B'],
    ['\u0000', 'U+0000'],
    ['\u2066', 'U+2066'],
    ['\u{E0041}', 'U+E0041'],
    ['\uFEFF', 'U+FEFF'],
    ['\u2028', 'U+2028'],
    ['\uD800', 'U+D800'],
    ['\r', 'U+000D'],
  ])('shows %j as %s', (character, code) => {
    expect(codes(`a${character}b`)).toEqual([code]);
  });

  it('leaves line breaks, tabs, letters of all scripts and emoji as they are', () => {
    expect(codes('a\n\tb é عربى 日本 ❤️ 👩‍💻')).toEqual([]);
  });

  it('loses and invents nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const back = revealHidden(text)
          .map((run) => ('text' in run ? run.text : String.fromCodePoint(Number.parseInt(run.code.slice(2), 16))))
          .join('');
        expect(back).toBe(text);
      }),
    );
  });
});
