import type { ManifestProblem } from '../toolkit';

/** A place in a file, both counted from one. */
export type Spot = { line: number; column?: number };
export type CodeProblems = ReturnType<typeof createCodeProblems>;

/** Collects the problems of one file of code. */
export function createCodeProblems(file: string) {
  const found: ManifestProblem[] = [];
  const add =
    (level: ManifestProblem['level']) =>
    (code: string, spot: Spot | null, text: string): null => {
      const column = spot?.column ? `, column ${spot.column}` : '';
      found.push({ level, code, place: spot ? `${file}, line ${spot.line}${column}` : file, text });
      return null;
    };
  return { found, error: add('error'), warn: add('warning') };
}
