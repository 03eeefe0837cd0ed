import { isEverySite, readMatchPattern } from '../match-pattern';
import type { JsonPath, Problems } from './place';

/** Tells what is wrong with each pattern. @returns whether all of them can be used. */
export function checkSites(patterns: readonly string[], at: JsonPath, problems: Problems, word = ''): boolean {
  const wrong = patterns.filter((pattern, index) => {
    const reading = readMatchPattern(pattern);
    if (reading.ok) return false;
    const meant = reading.instead ? ` Did you mean \`${reading.instead}\`?` : '';
    problems.error('bad-match', [...at, index], `\`${word}${pattern}\` – ${reading.reason}.${meant}`);
    return true;
  });
  return wrong.length === 0;
}

export function warnOfEverySite(patterns: readonly string[], at: JsonPath, problems: Problems): void {
  const index = patterns.findIndex(isEverySite);
  if (index >= 0) problems.warn('all-sites', [...at, index], 'This toolkit works on every website.');
}
