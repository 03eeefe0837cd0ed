import type { Span } from './clause';

export type SpokenNumber = Span & { value: number; ordinal: boolean };

const small = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/);
const tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: Record<string, number> = {
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
};
const ordinals = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);

const digits =
  /(?<![\p{L}\p{N}_.,-])[-−+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?<ordinal>st|nd|rd|th)?(?<scale>k|m)?(?<percent>\s*%)?(?![\p{L}\p{N}_]|[.,]\d)/giu;
const wordPattern = /[\p{L}]+/gu;

/** Every number of a text, in digits ("1,250", "-3.5", "2nd", "80%") and in words ("twenty five", "a dozen", "third"). */
export function numbersIn(text: string): SpokenNumber[] {
  const written = [...text.matchAll(digits)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: Number.parseFloat(match[0].replaceAll(',', '').replace('−', '-')) * scaleOf(match.groups?.scale),
    ordinal: match.groups?.ordinal !== undefined,
  }));
  return [...written, ...inWords(text)].sort((left, right) => left.start - right.start);
}

const scaleOf = (suffix: string | undefined) => ({ k: 1_000, m: 1_000_000 })[suffix?.toLowerCase() ?? ''] ?? 1;

function inWords(text: string): SpokenNumber[] {
  const words = [...text.matchAll(wordPattern)].map((match) => ({
    lower: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: SpokenNumber[] = [];
  for (let index = 0; index < words.length; ) {
    const run = longestRun(words.slice(index).map(({ lower }) => lower));
    const first = words[index];
    const last = words[index + run.length - 1];
    if (run.length > 0 && first && last) {
      found.push({ start: first.start, end: last.end, value: run.value, ordinal: run.ordinal });
    }
    index += Math.max(1, run.length);
  }
  return found;
}

type NumberRun = { length: number; value: number; ordinal: boolean };

/** "two hundred and five thousand" from its first word on; length 0 where the first word is no number. */
function longestRun(words: string[]): NumberRun {
  const [first = '', second = ''] = words;
  if ((first === 'a' || first === 'one') && second === 'dozen') return { length: 2, value: 12, ordinal: false };
  if (first === 'dozen') return { length: 1, value: 12, ordinal: false };
  const ordinal = ordinals.indexOf(first);
  if (ordinal > 0) return { length: 1, value: ordinal, ordinal: true };
  let total = 0;
  let group = 0;
  let length = 0;
  for (const [index, word] of words.entries()) {
    const value = small.indexOf(word);
    const ten = word === '_' ? -1 : tens.indexOf(word);
    const scale = scales[word];
    if (value >= 0 && (group % 10 === 0 || length === 0) && (value < 10 || group % 100 === 0)) group += value;
    else if (ten > 0 && group % 100 === 0) group += ten * 10;
    else if (scale === 100 && (length > 0 || words[0] === 'a')) group = (group || 1) * 100;
    else if (scale && scale > 100 && length > 0) {
      total += (group || 1) * scale;
      group = 0;
    } else if (index === 0 && word === 'a' && scales[second]) continue;
    else if (word === 'and' && length > 0 && isNumberWord(words[index + 1]) && group >= 100) continue;
    else break;
    length = index + 1;
  }
  return { length, value: total + group, ordinal: false };
}

const isNumberWord = (word = '') => small.includes(word) || tens.includes(word);
