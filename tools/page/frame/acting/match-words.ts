const plain = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** The one whose words are those wanted, or else the only one that begins with or holds them. */
export function bestMatch<T>(things: readonly T[], wordsOf: (thing: T) => string, wanted: string): T | undefined {
  const goal = plain(wanted);
  const words = new Map(things.map((thing) => [thing, plain(wordsOf(thing))]));
  const same = things.find((thing) => words.get(thing) === goal);
  if (same !== undefined || goal === '') return same;
  for (const fits of [(text: string) => text.startsWith(goal), (text: string) => text.includes(goal)]) {
    const matches = things.filter((thing) => fits(words.get(thing) ?? ''));
    if (matches.length === 1) return matches[0];
  }
  return undefined;
}
