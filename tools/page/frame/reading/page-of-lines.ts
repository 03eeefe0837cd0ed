import type { Line } from './lines';

/** A part of a picture that fits. */
export type PageOfLines = {
  lines: Line[];
  /** Number of the first line that did not fit; null where all did. */
  next: number | null;
  left: { lines: number; characters: number };
};

/** @param characters how many may be given, at least one line whatever it is. */
export function pageOfLines(lines: readonly Line[], from: number, characters: number): PageOfLines {
  let room = characters;
  let end = from;
  while (end < lines.length && (end === from || room >= sizeOf(lines[end]))) {
    room -= sizeOf(lines[end]);
    end++;
  }
  const rest = lines.slice(end);
  return {
    lines: lines.slice(from, end),
    next: rest.length > 0 ? end : null,
    left: { lines: rest.length, characters: rest.reduce((sum, line) => sum + sizeOf(line), 0) },
  };
}

const sizeOf = (line: Line | undefined): number => (line ? line.depth + line.text.length + 1 : 0);
