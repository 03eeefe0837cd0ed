import type { ManifestProblem } from '../toolkit';

export type JsonPath = readonly (string | number)[];

/** `tools[0].tool.name`; empty for the whole file. */
export const pathText = (path: JsonPath): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text ? `${text}.${step}` : step;
  }, '');

/** Collects problems, each with its place in one file or field. */
export function createProblems(
  file: string,
  lineOf: (path: JsonPath) => number | null,
  wordsOf = pathText,
  found: ManifestProblem[] = [],
) {
  const add =
    (level: ManifestProblem['level']) =>
    (code: string, path: JsonPath, text: string): null => {
      const line = lineOf(path);
      const place = [file, line === null ? '' : `line ${line}`, wordsOf(path)].filter(Boolean).join(', ');
      found.push({ level, code, place, text });
      return null;
    };
  return { found, error: add('error'), warn: add('warning'), lineOf };
}
export type Problems = ReturnType<typeof createProblems>;
