import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, blocksOf } from '../../../components/markdown/growing-block';
import { continueParsing, nothingParsed, parseMarkdown } from '../../../components/markdown/parse';
import { longAnswer } from '../harness/texts';

const types = (text: string, pieces: number[]) => {
  let end = 0;
  let parsed = nothingParsed;
  for (const piece of pieces) {
    end += piece;
    parsed = continueParsing(parsed, text.slice(0, end));
  }
  return continueParsing(parsed, text).blocks.map(({ node }) => node.type);
};

/** Without the places in the text, which are those of the part that was parsed last. */
const bare = (blocks: unknown): unknown =>
  JSON.parse(
    JSON.stringify(blocks, (key, value) => (key === 'position' || key === 'lastItem' ? undefined : value)),
  );

/** The plain way: the last block is read again from its start. */
const readAgain = (blocks: Block[], text: string): Block[] => {
  const from = blocks.at(-1)?.start ?? 0;
  return [...blocks.slice(0, -1), ...blocksOf(parseMarkdown(text.slice(from)).children, from)];
};

describe('continueParsing', () => {
  it('ends with the same blocks as reading everything at once, wherever the text is cut', () => {
    const whole = parseMarkdown(longAnswer).children.map((node) => node.type);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 }), (pieces) => {
        expect(types(longAnswer, pieces)).toEqual(whole);
      }),
    );
  });

  it.each([
    '1. one\n  - a\n  - b\n  - c\n',
    'words\n\n  - a\n  - b\n\n  - c',
    'words\n\n   ```js\n   code\n     two\n   ```\nmore',
  ])('reads a block that is indented as it is read at once: %j', (text) => {
    let parsed = nothingParsed;
    for (let end = 1; end <= text.length; end += 1) parsed = continueParsing(parsed, text.slice(0, end));
    expect(bare(parsed.blocks.map(({ node }) => node))).toEqual(bare(parseMarkdown(text).children));
  });

  it('has the same tree at each step as if the last block were read whole, whatever stands in it', () => {
    const line = fc.constantFrom(
      ...['- a', '- b *c*', '-', '- - -', '---', '* d', '1. one', '2. two', '10) ten', '  - inner', '   text'],
      ...[
        '    deep',
        '',
        'words',
        '```',
        '```ts',
        'const a = 1;',
        '~~~',
        '> q',
        '- [ ] task',
        '- [x] done',
        '-e',
        '\\(x\\)',
      ],
      ...[
        '# h',
        '| a | b |',
        '| - | - |',
        '[r]: http://a.example',

        '    ```',
        '\tcode',
        '+ p',
        '<b>',
        '$5 and $6',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 14 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 60 }),
        (lines, pieces) => {
          const text = lines.join('\n');
          let parsed = nothingParsed;
          let whole: Block[] = [];
          let end = 0;
          for (const piece of pieces) {
            if (end >= text.length) return;
            end += piece;
            parsed = continueParsing(parsed, text.slice(0, end));
            whole = readAgain(whole, text.slice(0, end));
            expect(bare(parsed.blocks)).toEqual(bare(whole));
          }
        },
      ),
      {
        numRuns: 400,
        examples: [
          [
            ['- a', '    ```', '- a', '\\(x\\)'],
            [5, 2, 4, 3, 7],
          ],
        ],
      },
    );
  });

  it('keeps the finished rows of a list as they are, so that they are neither read nor drawn again', () => {
    const rows = Array.from({ length: 200 }, (_, index) => `- row **${index}** of it\n`);
    let parsed = continueParsing(nothingParsed, rows.slice(0, 198).join(''));
    const [list] = parsed.blocks;
    for (let piece = 0; piece < 20; piece += 1) parsed = continueParsing(parsed, `${parsed.text}x`);
    const rowOf = (node: unknown, row: number) => (node as { children: unknown[] }).children[row];
    expect(rowOf(parsed.blocks[0]?.node, 5)).toBe(rowOf(list?.node, 5));
  });

  it('reads finished blocks once', () => {
    const first = continueParsing(nothingParsed, 'One\n\nTwo\n\nThr');
    const second = continueParsing(first, 'One\n\nTwo\n\nThree');
    expect(second.blocks[0]?.node).toBe(first.blocks[0]?.node);
    expect(second.blocks[2]?.node).not.toBe(first.blocks[2]?.node);
    expect(second.blocks.map(({ start }) => start)).toEqual([0, 5, 10]);
  });

  it('starts again when the text is another', () => {
    const first = continueParsing(nothingParsed, '# Title');
    expect(continueParsing(first, 'Plain').blocks.map(({ node }) => node.type)).toEqual(['paragraph']);
  });
});
