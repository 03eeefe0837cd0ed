import { distance } from 'fastest-levenshtein';

/** ` Did you mean …?` where one of the known words is near, with the space before it; else nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const wanted = word.slice(0, 100).toLowerCase();
  const [nearest] = known
    .map((name) => ({ name, steps: distance(wanted, name.toLowerCase()) }))
    .sort((left, right) => left.steps - right.steps);
  return nearest && nearest.steps <= Math.max(1, Math.floor(nearest.name.length / 3))
    ? ` Did you mean \`${nearest.name}\`?`
    : '';
}
