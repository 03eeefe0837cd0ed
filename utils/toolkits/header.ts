import type { CodeProblems } from './code-problems';
import { didYouMean } from './did-you-mean';

/** One `// @key value` of a header, with its line in the file. */
export type HeaderLine = { key: string; value: string; line: number };

const opening = /^\s*\/\/\s*==UserTool==\s*$/;
const closing = /^\s*\/\/\s*==\/UserTool==\s*$/;

/** Keys that may stand once, and those that may stand as often as they are needed. */
const single = [
  ...['name', 'namespace', 'version', 'description', 'author', 'icon', 'license', 'homepageURL', 'supportURL'],
  ...['frames', 'world', 'updateURL'],
] as const;
const several = ['match', 'exclude', 'grant', 'connect', 'secret', 'require'] as const;
const known: readonly string[] = [...single, ...several];

export const hasHeader = (text: string): boolean => text.split('\n').some((line) => opening.test(line));

/** The lines of the header, in order, after all that is wrong with its form has been told; null where there is none. */
export function readHeader(text: string, problems: CodeProblems): HeaderLine[] | null {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => opening.test(line));
  if (start < 0) {
    return problems.error(
      'no-header',
      null,
      'This file has no `// ==UserTool==` block. Put one on the first line, or install a `tools.json`.',
    );
  }
  const end = lines.findIndex((line, index) => index > start && closing.test(line));
  if (end < 0) {
    const words = `The block that starts on line ${start + 1} is never closed. Add \`// ==/UserTool==\`.`;
    return problems.error('header-open', { line: start + 1 }, words);
  }
  const header = lines.slice(start + 1, end).flatMap((line, index) => readLine(line, start + 2 + index, problems));
  tellRepeated(header, problems);
  return header;
}

function readLine(text: string, line: number, problems: CodeProblems): HeaderLine[] {
  if (/^\s*(\/\/\s*)?$/.test(text)) return [];
  const found = /^\/\/ @(\S+)(?:\s+(.*?))?\s*$/.exec(text);
  if (!found) {
    const words = `expected \`// @key value\` with one space after \`//\`, found \`${text.trim().slice(0, 80)}\`.`;
    problems.error('header-line', { line }, words);
    return [];
  }
  const [, key = '', value = ''] = found;
  if (known.includes(key)) return [{ key, value, line }];
  problems.warn('unknown-key', { line }, `\`@${key.slice(0, 40)}\` is not known and is ignored.${near(key)}`);
  return [];
}

const near = (key: string): string =>
  didYouMean(
    `@${key}`,
    known.map((name) => `@${name}`),
  );

function tellRepeated(header: readonly HeaderLine[], problems: CodeProblems): void {
  for (const key of single) {
    const [first, again] = header.filter((line) => line.key === key);
    if (!first || !again) continue;
    const words = `\`@${key}\` stands twice (lines ${first.line} and ${again.line}). Keep one.`;
    problems.error('key-twice', { line: again.line }, words);
  }
}
