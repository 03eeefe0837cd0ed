/** Steps that a match may take at worst: a hundredth of a second. */
const stepBudget = 3_000_000;

/**
 * The longest text that a pattern of a page or model may be run on; 0 where it may not be run at all. A
 * backtracking engine can be kept busy for years by `^(a+)+$`, so a repeated group may hold neither a repetition nor a
 * choice, and no back references. Open repetitions in a row cost a power of the text's length.
 * What is not run here is still checked by the page itself.
 */
export function longestTextFor(pattern: string): number {
  if (pattern.length > 500 || /\\[1-9]|\\k</.test(pattern) || !isValid(pattern)) return 0;
  // Classes and escapes are one letter each; what is left is structure alone.
  const structure = pattern
    .replace(/\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\./gu, 'x')
    .replace(/\[(?:[^\]])*\]/gu, 'x')
    .replace(/\(\?(?:<?[=!]|:|<[^>]*>)/gu, '(');
  if (hasRepeatedChoice(structure)) return 0;
  // Without an anchor the match is begun anew at every letter.
  const power = openRepetitions(structure) + (structure.startsWith('^') ? 0 : 1);
  return power > 4 ? 0 : Math.floor(stepBudget ** (1 / Math.max(1, power)));
}

function isValid(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
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
