/** At most this many characters of a value are matched, so that a pattern of polynomial cost stays cheap. */
export const longestMatchedText = 1000;

/**
 * May this pattern of a page's be run in the worker? A backtracking engine can be kept busy for years by
 * `^(a+)+$`, so a repeated group may hold neither a repetition nor a choice, there may be few open repetitions, and no
 * back references. What is not run here is still checked by the page itself.
 */
export function isSafePattern(pattern: string): boolean {
  if (pattern.length > 500 || /\\[1-9]|\\k</.test(pattern)) return false;
  try {
    new RegExp(pattern, 'u');
  } catch {
    return false;
  }
  // Classes and escapes are one letter each; what is left is structure alone.
  const structure = pattern
    .replace(/\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\./gu, 'x')
    .replace(/\[(?:[^\]])*\]/gu, 'x')
    .replace(/\(\?(?:<?[=!]|:|<[^>]*>)/gu, '(');
  return !hasRepeatedChoice(structure) && openRepetitions(structure) <= 3;
}

const openRepetitions = (structure: string) => structure.match(/[*+]|\{\d*,\d*\}/gu)?.length ?? 0;

function hasRepeatedChoice(structure: string): boolean {
  const groups: boolean[] = [];
  for (let index = 0; index < structure.length; index++) {
    const letter = structure[index];
    if (letter === '(') groups.push(false);
    else if (letter === ')') {
      const isWild = groups.pop() ?? false;
      const isRepeated = /^(?:[*+]|\{\d*,|\{\d{2,})/u.test(structure.slice(index + 1));
      if (isWild && isRepeated) return true;
      if ((isWild || isRepeated) && groups.length > 0) groups[groups.length - 1] = true;
    } else if ((letter === '*' || letter === '+' || letter === '|' || letter === '?') && groups.length > 0) {
      groups[groups.length - 1] = true;
    } else if (letter === '{' && /^\{\d*,/u.test(structure.slice(index)) && groups.length > 0) {
      groups[groups.length - 1] = true;
    }
  }
  return false;
}
