import type { Line } from './lines';

/** Pictures longer than this are not kept for comparing. */
const longestKept = 20_000;

type Kept = { text: string; times: number };
export type Seen = { byKey: Map<string, Kept> } | 'too large';

/** What is kept of a picture: each line by its first reference, or by its words where it has none. */
export function rememberLines(lines: readonly Line[]): Seen {
  if (lines.length > longestKept) return 'too large';
  const byKey = new Map<string, Kept>();
  for (const { text } of lines) {
    const kept = byKey.get(keyOf(text));
    if (kept) kept.times++;
    else byKey.set(keyOf(text), { text, times: 1 });
  }
  return { byKey };
}

const keyOf = (text: string): string => /(?:^| |\[)((?:f\d+)?[a-z]{2}\d+)\b/.exec(text)?.[1] ?? text;

/**
 * The lines that are new (`+`), gone (`-`) or different (`~`) since `before`, each new one under the nearest line
 * around it, for context.
 */
export function changesSince(before: Map<string, Kept>, lines: readonly Line[]): Line[] {
  const left = new Map([...before].map(([key, { times }]) => [key, times]));
  const changes: Line[] = [];
  const above: { line: Line; told: boolean }[] = [];
  for (const line of lines) {
    while (above.length > 0 && (above.at(-1)?.line.depth ?? 0) >= line.depth) above.pop();
    const sign = signOf(before, left, line.text);
    if (sign) changes.push(...contextOf(above), { ...line, text: `${sign} ${line.text}` });
    above.push({ line, told: sign !== '' });
  }
  for (const [key, times] of left) {
    const text = before.get(key)?.text ?? key;
    if (times > 0) changes.push({ depth: 0, text: `- ${brief(text)}`, frameIndex: -1, items: 1 });
  }
  return changes;
}

function signOf(before: Map<string, Kept>, left: Map<string, number>, text: string): '' | '+' | '~' {
  const key = keyOf(text);
  const times = left.get(key) ?? 0;
  if (times === 0) return '+';
  left.set(key, times - 1);
  return before.get(key)?.text === text ? '' : '~';
}

/** The line right around a change, said once. */
function contextOf(above: { line: Line; told: boolean }[]): Line[] {
  const nearest = above.at(-1);
  if (!nearest || nearest.told) return [];
  nearest.told = true;
  return [{ ...nearest.line, text: `in ${brief(nearest.line.text)}`, frameIndex: -1 }];
}

/** Enough to know it by: what was there has been told whole before. */
const brief = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
