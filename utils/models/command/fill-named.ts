import { chunksOf } from './chunks';
import { type Clause, overlaps, type Quote, type Span } from './clause';
import { type Draft, isFree, isOpen, put } from './draft';
import { mentionOf } from './mention';
import { directOrder, introduces, type Role } from './roles';
import type { Field } from './schema-fields';
import { bestField, openFields, type TextTask, textValue } from './text-task';
import { isStopWord } from './words';

const saidOrder: readonly Role[] = ['message', 'query', 'title', 'value', 'other', 'target', 'key'];

/** What follows "saying" is the text that people read, if the tool takes one. */
export function fillSaid(draft: Draft, { clause: { said, text }, texts }: TextTask): Draft {
  if (!said) return draft;
  // "saying Hello for 5 seconds": what was read at its end is no longer part of it.
  const taken = draft.taken.filter((span) => overlaps(span, said)).map(({ start }) => connectedStart(text, start));
  const end = Math.min(said.end, ...taken);
  const value = taken.length > 0 ? text.slice(said.start, end).trim() : said.text;
  const field = bestField(openFields(draft, texts), saidOrder);
  if (!field || value === '') return draft;
  return put(draft, field.name, textValue(field, value), [{ start: introducedAt(said, text), end }], true);
}

/** The word that introduces it ("saying") is explained with it. */
const introducedAt = ({ start }: Span, text: string): number => Math.max(0, text.slice(0, start).search(/\S+\s*$/));

/** "label Home", "with the title Home", "key=theme"; for properties that must be there also "key theme". */
export function fillNamed(draft: Draft, field: Field, task: TextTask): Draft {
  const { clause, texts } = task;
  if (!isOpen(draft, field.name)) return draft;
  const others = openFields(draft, texts).filter((other) => other !== field);
  const pattern = new RegExp(
    `(?<lead>\\bwith\\s+(?:an?|the)?\\s*|\\band\\s+(?:the\\s+)?|\\b(?:the|its)\\s+)?(?<mention>${mentionOf(field)})(?<link>\\s*[=:]\\s*|\\s+(?:is|to|of|as|set to)\\s+|\\s+)`,
    'giu',
  );
  for (const match of clause.text.matchAll(pattern)) {
    const { lead = '', mention = '', link = '' } = match.groups ?? {};
    const start = match.index + match[0].length;
    const span = { start: match.index, end: start };
    if (start >= clause.text.length || !isFree(draft, span)) continue;
    const quote = clause.quotes.find((candidate) => candidate.start === start);
    const participle = /ed$/iu.test(mention) || /^(?:called)$/iu.test(mention);
    // "the key token": a property that must be there, with something behind it that could be its value.
    const next = clause.tokens.find((token) => token.start >= start);
    const plain =
      field.required && /^(?:the|its)\s/iu.test(lead) && next?.start === start && !isStopWord(next.lower);
    const explicit = /[=:]/.test(link) || /^with/iu.test(lead) || participle;
    const sure = explicit || plain || (quote !== undefined && !link.includes('to'));
    if (!sure) continue;
    const end = quote?.end ?? endOfNamed(start, draft, others, task);
    const value = quote?.text ?? clause.text.slice(start, end).trim().replace(/[,;]$/, '');
    if (value !== '') return put(draft, field.name, textValue(field, value), [{ start: match.index, end }], true);
  }
  return draft;
}

/** A named value ends where something else begins that another property could want. */
function endOfNamed(start: number, draft: Draft, others: readonly Field[], { clause, command }: TextTask): number {
  const { text, tokens } = clause;
  const ends = tokens
    .filter((token) => token.start > start && others.some(({ role }) => introduces(token.lower, role)))
    .map((token) => token.start);
  const mentions = others.flatMap((other) => {
    const at = text
      .slice(start)
      .search(new RegExp(`(?:\\band\\s+|\\bwith\\s+|,\\s*)*(?:the\\s+)?${mentionOf(other)}`, 'iu'));
    return at > 0 ? [start + at] : [];
  });
  const own = chunksOf({ ...clause, tokens: tokens.filter((token) => token.start >= start) }, draft)
    .filter((chunk) => chunk.preposition !== '' && chunk.tokens.length > 0 && command.covers(chunk.tokens))
    .map((chunk) => clause.text.lastIndexOf(chunk.preposition, chunk.span.start));
  const taken = draft.taken.filter((span) => span.start > start).map((span) => connectedStart(text, span.start));
  return Math.min(text.length, ...ends, ...mentions, ...own, ...taken);
}

/** A value that was read already brings its own preposition: "… at 48.85, 2.35". */
const connectedStart = (text: string, start: number): number =>
  start - (/(?:\b(?:at|on|in|to|with|and|for)\s+(?:the\s+)?)?$/iu.exec(text.slice(0, start))?.[0].length ?? 0);

export function fillQuoted(draft: Draft, quote: Quote, { clause, texts }: TextTask): Draft {
  if (!isFree(draft, quote)) return draft;
  const { text } = clause;
  const before = /(\p{L}+)\s*$/u.exec(text.slice(0, quote.start))?.[1]?.toLowerCase() ?? '';
  const all = openFields(draft, texts);
  const candidates = unclaimed(all, clause, quote);
  const introduced = candidates.filter(({ role }) => introduces(before, role));
  const field = bestField(introduced, directOrder) ?? bestField(candidates, directOrder);
  return field ? put(draft, field.name, textValue(field, quote.text), [quote], true) : draft;
}

/** Without the properties that a later phrase is about: in “store "x" under y”, y is the key. */
function unclaimed(fields: readonly Field[], { tokens }: Clause, quote: Quote): readonly Field[] {
  const later = tokens.filter(({ start }) => start >= quote.end).map(({ lower }) => lower);
  const claimed = (field: Field) =>
    later.some(
      (lower) =>
        introduces(lower, field.role) && fields.every((other) => other === field || !introduces(lower, other.role)),
    );
  const left = fields.filter((field) => !claimed(field));
  return left.length > 0 ? left : fields;
}
