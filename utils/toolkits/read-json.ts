import { findNodeAtLocation, getLocation, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { ManifestProblem } from '../toolkit';
import type { JsonPath } from './place';

export type JsonReading =
  | { ok: true; value: unknown; lineOf: (path: JsonPath) => number | null }
  | { ok: false; problems: ManifestProblem[] };

/** Strict JSON. What follows a first mistake is often only its echo: at most so many are told, one a line. */
const toldMistakes = 5;

export function readJson(text: string, file: string): JsonReading {
  const failed = (place: string, words: string): JsonReading => ({
    ok: false,
    problems: [{ level: 'error', code: 'json', place: place ? `${file}, ${place}` : file, text: words }],
  });
  if (text.trim() === '') return failed('', 'There is nothing in it.');
  if (/^\s*</.test(text)) return failed('line 1, column 1', 'This is a web page, not JSON.');
  try {
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    if (errors.length > 0 || !root) return { ok: false, problems: mistakes(text, file, errors) };
    const lineOf = (path: JsonPath): number | null => {
      for (let length = path.length; length > 0; length--) {
        const node = findNodeAtLocation(root, path.slice(0, length));
        // A property's line is where its name stands.
        if (node) return positionOf(text, (node.parent?.type === 'property' ? node.parent : node).offset).line;
      }
      return null;
    };
    return { ok: true, value: JSON.parse(text), lineOf };
  } catch (thrown) {
    if (thrown instanceof RangeError) return failed('', 'It is nested too deeply to be read.');
    if (thrown instanceof SyntaxError) return failed('', `It is not JSON: ${thrown.message}.`);
    throw thrown;
  }
}

function mistakes(text: string, file: string, errors: readonly ParseError[]): ManifestProblem[] {
  const byLine = new Map<number, ManifestProblem>();
  for (const error of errors) {
    const { line, column } = positionOf(text, error.offset);
    if (byLine.has(line) || byLine.size >= toldMistakes) continue;
    const place = `${file}, line ${line}, column ${column}`;
    byLine.set(line, { level: 'error', code: 'json', place, text: `${expectation(error, text)}.` });
  }
  return [...byLine.values()];
}

function expectation({ error, offset }: ParseError, text: string): string {
  const name = printParseErrorCode(error);
  const isInList = typeof getLocation(text, offset).path.at(-1) === 'number';
  const sentences: Record<string, string> = {
    CommaExpected: `expected \`,\` or \`${isInList ? ']' : '}'}\``,
    CloseBraceExpected: 'expected `,` or `}`',
    CloseBracketExpected: 'expected `,` or `]`',
    ColonExpected: 'expected `:` after the name',
    PropertyNameExpected: 'expected a name in double quotes; JSON has no comma after the last one',
    ValueExpected: 'expected a value; JSON has no comma after the last one',
    EndOfFileExpected: 'expected the end of the file',
    InvalidCommentToken: 'JSON has no comments; take it out',
    UnexpectedEndOfString: 'the text is never closed; add `"`',
    InvalidSymbol: 'this word is not JSON; texts stand in double quotes',
  };
  return sentences[name] ?? `this is not JSON (${name})`;
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
