import { type Risk, riskWords } from './risk-words';

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** One pattern a risk, made when first needed. */
const patterns = new Map<Risk, RegExp>();

function patternOf(risk: Risk): RegExp {
  const known = patterns.get(risk);
  if (known) return known;
  const words = riskWords[risk].trim().split(/\s+/).map(partOf);
  const pattern = new RegExp(words.join('|'), 'iu');
  patterns.set(risk, pattern);
  return pattern;
}

/** A hyphen stands for whatever is between two words. */
function partOf(word: string): string {
  const letters = word.replaceAll('-', '[\\s_-]*').replace('=', '(?![\\p{L}\\p{M}])');
  return spaceless.test(word) ? letters : `(?<![\\p{L}\\p{M}])${letters}`;
}

/** Risks that the words of a control, or of what it sends to, speak of. */
export function risksOfText(text: string): Risk[] {
  // `deleteAccount` and `delete_account` are two words.
  const plain = text.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll('_', ' ');
  return (Object.keys(riskWords) as Risk[]).filter((risk) => patternOf(risk).test(plain));
}
