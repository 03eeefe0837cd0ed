import { distance } from 'fastest-levenshtein';

const lettersWithoutMarks: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
};

/** What is left of a name when case, diacritics and punctuation do not count: "São Paulo" and "sao paulo" meet. */
export const folded = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[øłđßæœıþ]/g, (letter) => lettersWithoutMarks[letter] ?? letter)
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();

/** At most three of the names that somebody may have meant by `wanted`: the nearest, in the given order. */
export function nearNames(wanted: string, names: Iterable<string>): string[] {
  let fewestSteps = Math.max(1, Math.floor(wanted.length / 3));
  let nearest: string[] = [];
  for (const name of names) {
    // Each letter too many or too few is a step of its own, so most names need no comparing at all.
    if (Math.abs(name.length - wanted.length) > fewestSteps) continue;
    const steps = distance(wanted, name);
    if (steps > fewestSteps) continue;
    nearest = steps < fewestSteps ? [name] : [...nearest, name];
    fewestSteps = steps;
  }
  return nearest.slice(0, 3);
}
