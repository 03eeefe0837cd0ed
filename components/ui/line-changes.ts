import { diffLines } from 'diff';

export type ChangedLine =
  | { kind: 'added' | 'removed' | 'same'; sign: string; text: string }
  /** So many lines that both have, far from any change. */
  | { kind: 'left-out'; count: number };

/** Lines shown around each change. */
const around = 3;
/** Texts that differ in more lines than this are two texts, and comparing them would take long. */
const mostEdits = 4000;
const patience = 400;

const ended = (text: string): string => `${text.replaceAll('\r\n', '\n').replace(/\n$/, '')}\n`;
const linesOf = (text: string): string[] => ended(text).slice(0, -1).split('\n');

/** What became of each line between two texts; null where they have too little in common to tell in time. */
export function lineChanges(before: string, after: string): ChangedLine[] | null {
  const changes = diffLines(ended(before), ended(after), { maxEditLength: mostEdits, timeout: patience });
  if (!changes) return null;
  return changes.flatMap(({ value, added, removed }, index): ChangedLine[] => {
    const lines = linesOf(value);
    if (added) return lines.map((text) => ({ kind: 'added', sign: '+', text }));
    if (removed) return lines.map((text) => ({ kind: 'removed', sign: '−', text }));
    return nearLines(lines, index > 0, index < changes.length - 1);
  });
}

function nearLines(lines: readonly string[], hasBefore: boolean, hasAfter: boolean): ChangedLine[] {
  const same = (text: string): ChangedLine => ({ kind: 'same', sign: ' ', text });
  const start = hasBefore ? around : 0;
  const end = hasAfter ? around : 0;
  const count = lines.length - start - end;
  if (count <= 1) return lines.map(same);
  return [
    ...lines.slice(0, start).map(same),
    { kind: 'left-out', count },
    ...lines.slice(lines.length - end).map(same),
  ];
}

/** Lines that say themselves what became of them: `+` new, `-` gone, `~` different, as reading a page's changes gives. */
export const signedLines = (text: string): ChangedLine[] =>
  linesOf(text).map((line): ChangedLine => {
    const [, indent = '', sign = ' ', rest = line] = /^( *)([+~-]) (.*)$/s.exec(line) ?? [];
    const kind = sign === '-' ? 'removed' : sign === ' ' ? 'same' : 'added';
    return { kind, sign: sign === '-' ? '−' : sign, text: `${indent}${rest}` };
  });
