import fc from 'fast-check';
import { countTokens as countWhole } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, it } from 'vitest';
import { textPieces } from '../../utils/models/text-pieces';
import { countTokens } from '../../utils/models/tokens';

const noSpecials = { allowedSpecial: new Set<string>(), disallowedSpecial: new Set<string>() };

describe('counting tokens', () => {
  it.each([
    ['gpt-5-mini', true],
    ['openai/gpt-4o', true],
    ['o3', true],
    ['gpt-4', false],
    ['gpt-4-turbo', false],
    ['gpt-oss-20b', false],
    ['o200', false],
    ['llama3.2', false],
    ['', false],
  ])('is exact only where the vocabulary is the model\'s own: "%s"', async (model, exact) => {
    expect(await countTokens('switch to the map', model)).toEqual({ tokens: 4, exact, by: 'o200k_base' });
  });

  it('counts words that steer a model as the text that they are', async () => {
    const { tokens } = await countTokens('<|endoftext|>');
    expect(tokens).toBeGreaterThan(1);
  });

  it('gives nothing for nothing', async () => {
    expect((await countTokens('')).tokens).toBe(0);
  });

  it('counts a long text like its tokenizer does in one go, and says where it had to cut a word', async () => {
    const prose = 'A pin stands on Paris, since 1889; and a "note" says: buy milk.\n'.repeat(400);
    expect(await countTokens(prose, 'gpt-5')).toMatchObject({ tokens: countWhole(prose, noSpecials), exact: true });
    expect(await countTokens('漢'.repeat(20_000), 'gpt-5')).toMatchObject({ exact: false });
  });

  it('extends the count of a very long text to its end', async () => {
    const { tokens, exact } = await countTokens('pin '.repeat(200_000), 'gpt-5');
    expect(exact).toBe(false);
    expect(tokens).toBeGreaterThan(190_000);
    expect(tokens).toBeLessThan(420_000);
  });
});

describe('cutting a text into pieces', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '7', '.', '\n', '😀', 'é'), maxLength: 300 });

  it('loses nothing, keeps characters whole and pieces short', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (whole, longest) => {
        const { pieces } = textPieces(whole, longest);
        expect(pieces.join('')).toBe(whole);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(longest);
          expect(piece.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  it('has the tokens of the whole wherever it says that its cuts are clean', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', ' ', '7', '.', '\n', 'é', "'s"),
      maxLength: 400,
    });
    fc.assert(
      fc.property(words, (whole) => {
        const { pieces, clean } = textPieces(whole, 20);
        const sum = pieces.reduce((total, piece) => total + countWhole(piece, noSpecials), 0);
        if (clean) expect(sum).toBe(countWhole(whole, noSpecials));
      }),
    );
  });
});
