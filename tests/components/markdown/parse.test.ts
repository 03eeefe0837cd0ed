import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

describe('continueParsing', () => {
  it('ends with the same blocks as reading everything at once, wherever the text is cut', () => {
    const whole = parseMarkdown(longAnswer).children.map((node) => node.type);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 }), (pieces) => {
        expect(types(longAnswer, pieces)).toEqual(whole);
      }),
    );
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
