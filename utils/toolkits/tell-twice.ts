import type { JsonPath, Problems } from './place';

/** Tells of the second tool with a name. The function answers whether this one was the second. */
export function tellTwice(problems: Problems) {
  const lines = new Map<string, number | null>();
  return (name: string, at: JsonPath): boolean => {
    const line = problems.lineOf(at);
    const isTwice = lines.has(name);
    if (isTwice) {
      problems.error(
        'tool-twice',
        at,
        `\`${name}\` is defined twice (lines ${lines.get(name)} and ${line}). Rename one.`,
      );
    } else lines.set(name, line);
    return isTwice;
  };
}
