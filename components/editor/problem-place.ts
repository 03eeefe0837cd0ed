/** Where in this file a problem is: its line, and its column where it has one; null where it is about another file. */
export function spotIn(place: string, path: string): { line: number; column?: number } | null {
  const found = /^(.+?)(?:, line (\d+))?(?:, column (\d+))?(?:, |$)/.exec(place);
  if (!found || found[1] !== path) return null;
  const line = Number(found[2] ?? 1);
  return found[3] ? { line, column: Number(found[3]) } : { line };
}
