import { textPieces } from './text-pieces';
import { usesModernTokens } from './token-vocabulary';

/**
 * How many tokens a text is. Only where `exact` is true did the model's own vocabulary count the whole text; show every
 * other count with "about". `by` names the vocabulary.
 */
export type TokenCount = { tokens: number; exact: boolean; by: string };

/** Characters that are counted; what lies beyond is taken to be like what lies before. */
const mostCharacters = 400_000;
/** The time that a piece takes grows with the square of its longest word, which may be the whole piece. */
const pieceCharacters = 1_000;

/**
 * For pages of the extension only: the vocabulary is two megabytes, loaded when it is first needed.
 * @param model The name that the provider gave it; without one, every count is an estimate.
 */
export async function countTokens(text: string, model = ''): Promise<TokenCount> {
  const { countTokens: count } = await import('gpt-tokenizer/encoding/o200k_base');
  const plainText = { allowedSpecial: new Set<string>(), disallowedSpecial: new Set<string>() };
  const { pieces, clean } = textPieces(text.slice(0, mostCharacters), pieceCharacters);
  let tokens = 0;
  for (const [index, piece] of pieces.entries()) {
    tokens += count(piece, plainText);
    if (index % 50 === 49) await new Promise((resolve) => setTimeout(resolve));
  }
  const whole = text.length <= mostCharacters;
  return {
    tokens: whole ? tokens : Math.round((tokens * text.length) / mostCharacters),
    exact: whole && clean && usesModernTokens(model),
    by: 'o200k_base',
  };
}
