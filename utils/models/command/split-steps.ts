import { type Clause, readClause, type Span, withoutPoliteness } from './clause';
import { isVerb } from './verbs';
import { tokensOf } from './words';

/** Always a new step, whatever follows. */
const hardBreak =
  /\s*(?:;|\n+|[.!?](?=\s+\p{L})|,?\s*\b(?:and\s+)?(?:then|after that|afterwards)\b,?|(?:,|\band)\s*(?:next|finally)\b,?)\s+/giu;
/** A new step where an instruction follows. */
const softBreak = /\s*(?:,\s*(?:and\s+)?|\band\s+(?:also\s+)?|\bplus\s+)/giu;
const listMark = /^\s*(?:[-*•]|\d+[.)])\s+/gmu;

/**
 * Splits a message into steps: "switch to the map and put a pin on Paris" is two, "log salt and pepper" is one.
 * @param isCommand asked where a free text ("saying …") may end and a new instruction begin.
 */
export function splitSteps(message: string, isCommand: (text: string) => boolean): string[] {
  return splitAt(message.replaceAll(listMark, '\n').trim(), hardBreak, (text, span) =>
    isHardBreak(text, span, isCommand),
  )
    .flatMap((part) =>
      splitAt(withoutPoliteness(part), softBreak, (text, span) => isSoftBreak(text, span, isCommand)),
    )
    .map(withoutPoliteness)
    .filter((step) => tokensOf(step).length > 0 || step.startsWith('/'));
}

function splitAt(text: string, pattern: RegExp, breaks: (text: string, span: Span) => boolean): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start < from || !breaks(text.slice(from), { start: start - from, end: end - from })) continue;
    parts.push(text.slice(from, start));
    from = end;
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter(Boolean);
}

const isBreak = (text: string, { start, end }: Span): boolean =>
  start > 0 && end < text.length && !insideQuote(readClause(text), text, start);

/** A line or a semicolon always ends a step; "then" only before an instruction: "step one and then step two". */
function isHardBreak(text: string, span: Span, isCommand: (text: string) => boolean): boolean {
  const mark = text.slice(span.start, span.end);
  if (/[;\n]/.test(mark)) return isBreak(text, span);
  const rest = withoutPoliteness(text.slice(span.end));
  const first = firstWord(rest);
  if (first === '' || !isBreak(text, span)) return false;
  const inSaid = readClause(text.slice(0, span.start)).said !== null;
  return inSaid ? isVerb(first) && isCommand(rest) : isVerb(first) || isCommand(rest);
}

function isSoftBreak(text: string, span: Span, isCommand: (text: string) => boolean): boolean {
  // The cheap question first: a message may be a list of a thousand commas.
  if (!isVerb(firstWord(withoutPoliteness(text.slice(span.end, span.end + 200)))) || !isBreak(text, span))
    return false;
  const rest = withoutPoliteness(text.slice(span.end));
  if (readClause(text.slice(0, span.start)).said) return isCommand(rest);
  // "the cut and paste buttons", "salt and pepper": an instruction is more than its verb.
  return tokensOf(rest).length > 1 || isCommand(rest);
}

const firstWord = (text: string): string => /[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? '';

/** `readClause` may have trimmed the front, so the place is counted from the end. */
function insideQuote(clause: Clause, text: string, at: number): boolean {
  const fromEnd = text.trimEnd().length - at;
  const place = clause.text.length - fromEnd;
  return clause.quotes.some(({ start, end }) => start < place && place < end);
}
