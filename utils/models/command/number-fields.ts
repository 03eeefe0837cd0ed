import type { Clause, Span } from './clause';
import { type Draft, isFree } from './draft';
import { escapeRegExp, mentionOf } from './mention';
import { numbersIn, type SpokenNumber } from './numbers';
import type { Field } from './schema-fields';

const inSeconds: [RegExp, number][] = [
  [/^\s*(?:ms|milliseconds?)\b/i, 0.001],
  [/^\s*(?:s|secs?|seconds?)\b/i, 1],
  [/^\s*(?:m|mins?|minutes?)\b/i, 60],
  [/^\s*(?:h|hrs?|hours?)\b/i, 3600],
];

/** The number of the clause that belongs to this property: named by it, with a unit of time, or the only one there is. */
export function numberFor(
  draft: Draft,
  clause: Clause,
  field: Field,
  all: readonly Field[],
): (Span & { value: number }) | null {
  const spoken = field.role === 'duration' ? aUnit(clause.text) : null;
  if (spoken && isFree(draft, spoken)) return fitting(spoken, field, clause.text);
  const free = numbersIn(clause.text).filter(
    (number) => isFree(draft, number) && !isArticleOne(number, clause.text),
  );
  const named = free.find((number) => isNamed(number, clause.text, field));
  if (named) return fitting(named, field, clause.text);
  if (field.role === 'duration') {
    const timed = free.find((number) => unitAfter(number, clause.text) !== null);
    if (timed) return fitting(timed, field, clause.text);
  }
  if (!field.required) return null;
  const others = all.filter((other) => other !== field && ['number', 'integer'].includes(other.kind));
  const unclaimed = free.filter((number) => !others.some((other) => isNamed(number, clause.text, other)));
  const [only] = unclaimed;
  return only && (unclaimed.length === 1 || others.every(({ required }) => !required))
    ? fitting(only, field, clause.text)
    : null;
}

/** "a minute", "half an hour", "a few seconds" (three). */
function aUnit(text: string): SpokenNumber | null {
  const match =
    /\b(?<amount>half (?:an?|of an?)|an?(?<few> few| couple of)?)\s+(?=(?:milli)?seconds?\b|minutes?\b|hours?\b)/iu.exec(
      text,
    );
  if (!match) return null;
  const { amount = '', few } = match.groups ?? {};
  const value = /^half/i.test(amount) ? 0.5 : few === undefined ? 1 : / few/i.test(few) ? 3 : 2;
  return { start: match.index, end: match.index + match[0].trimEnd().length, value, ordinal: false };
}

/** "one" as a pronoun: "another one", "this one". */
const isArticleOne = ({ start, end }: Span, text: string) =>
  /^one$/i.test(text.slice(start, end)) && /\b(?:another|this|that|the|a)\s+$/i.test(text.slice(0, start));

function isNamed({ start, end }: Span, text: string, field: Field): boolean {
  const mention = mentionOf(field);
  const before = new RegExp(`${mention}(?:\\s+(?:level|number|no|of|is|to|at|in|value))*\\s*(?:=|:|#)?\\s*$`, 'iu');
  if (before.test(text.slice(0, start))) return true;
  return new RegExp(`^\\s*${escapeRegExp(field.name)}\\b`, 'iu').test(text.slice(end));
}

function unitAfter({ end }: Span, text: string): { seconds: number; end: number } | null {
  for (const [pattern, seconds] of inSeconds) {
    const match = pattern.exec(text.slice(end));
    if (match) return { seconds, end: end + match[0].length };
  }
  return null;
}

function fitting(number: SpokenNumber, field: Field, text: string): (Span & { value: number }) | null {
  const unit = field.role === 'duration' ? unitAfter(number, text) : null;
  const value = unit ? number.value * unit.seconds * (countsMilliseconds(field) ? 1000 : 1) : number.value;
  if (field.kind === 'integer' && !Number.isInteger(value)) return null;
  if (field.minimum !== undefined && value < field.minimum) return null;
  if (field.maximum !== undefined && value > field.maximum) return null;
  return { start: number.start, end: unit?.end ?? number.end, value };
}

const countsMilliseconds = ({ name, description }: Field) =>
  /ms\b|millisecond/i.test(`${name.replace(/Ms$/, ' ms')} ${description}`);
