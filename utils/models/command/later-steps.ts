import { type Chosen, chooseCall } from './choose-call';
import { readClause } from './clause';
import type { ToolIndex } from './tool-index';

/** Steps that are looked at ahead: a message may be a list of hundreds. */
const farthest = 10;

type Plan = { message: string; steps: readonly string[]; at: number };

/**
 * What the rest of a message says against the step that is next: nothing runs unasked while a part of the message is
 * not understood, and what follows "and" may belong to a text before it.
 */
export function doubtsAboutLater(
  chosen: Chosen,
  { message, steps, at }: Plan,
  index: ToolIndex,
  now: Date,
): string[] {
  const later = steps.slice(at + 1, at + 1 + farthest);
  const lost = later.find((step) => !chooseCall(readClause(step), index, now).call);
  const [next] = later;
  const goesOn = chosen.openEnded && next !== undefined && followsAnd(message, steps[at] ?? '', next);
  return [
    lost !== undefined && `a later step is not understood: “${lost}”`,
    goesOn && `its text may go on: “${next}”`,
  ].filter((doubt): doubt is string => typeof doubt === 'string');
}

function followsAnd(message: string, step: string, next: string): boolean {
  const start = message.indexOf(step) + step.length;
  const between = message.slice(start, message.indexOf(next, start));
  return /^\s*(?:,?\s*and\b|,)\s*(?:also\s+)?$/iu.test(between);
}
