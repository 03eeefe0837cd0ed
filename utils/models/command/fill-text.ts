import { type Chunk, type CommandWords, chunksOf, leadOf, sliceOf } from './chunks';
import { type Clause, overlaps, type Quote, type Span } from './clause';
import { type Draft, guess, isFree, isOpen, put } from './draft';
import { escapeRegExp, mentionOf } from './mention';
import { directOrder, introduces, type Role } from './roles';
import type { Field } from './schema-fields';
import { isArticle, isStopWord } from './words';

/** Fills properties that take any text, from the surest sign to the weakest: said, named, quoted, the rest. */
export function fillText(start: Draft, clause: Clause, fields: readonly Field[], command: CommandWords): Draft {
  const texts = fields.filter(takesText);
  let draft = fillSaid(start, clause, texts);
  for (const field of texts) draft = fillNamed(draft, clause, field, texts, command);
  for (const quote of clause.quotes) draft = fillQuoted(draft, clause, quote, texts);
  return fillChunks(draft, clause, texts, command);
}

const takesText = (field: Field): boolean =>
  field.kind === 'text'
    ? field.choices.length === 0 && (field.format === '' || !['email', 'date', 'address'].includes(field.role))
    : field.kind === 'array' && field.items !== undefined && takesText(field.items);

const open = (draft: Draft, fields: readonly Field[]) => fields.filter(({ name }) => isOpen(draft, name));

const saidOrder: readonly Role[] = ['message', 'query', 'title', 'value', 'other', 'target', 'key'];

function fillSaid(draft: Draft, { said, text }: Clause, texts: readonly Field[]): Draft {
  if (!said) return draft;
  // "saying Hello for 5 seconds": what was read at its end is no longer part of it.
  const taken = draft.taken.filter((span) => overlaps(span, said)).map(({ start }) => connectedStart(text, start));
  const end = Math.min(said.end, ...taken);
  const value = taken.length > 0 ? text.slice(said.start, end).trim() : said.text;
  const field = best(open(draft, texts), saidOrder);
  if (!field || value === '') return draft;
  return put(draft, field.name, valueFor(field, value), [{ start: introducedAt(said, text), end }], true);
}

/** The word that introduces it ("saying") is explained with it. */
const introducedAt = ({ start }: Span, text: string): number => Math.max(0, text.slice(0, start).search(/\S+\s*$/));

/** "label Home", "with the title Home", "key=theme"; for properties that must be there also "key theme". */
function fillNamed(
  draft: Draft,
  clause: Clause,
  field: Field,
  texts: readonly Field[],
  command: CommandWords,
): Draft {
  if (!isOpen(draft, field.name)) return draft;
  const others = open(draft, texts).filter((other) => other !== field);
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
    const end = quote?.end ?? endOfNamed(clause, start, draft, others, command);
    const value = quote?.text ?? clause.text.slice(start, end).trim().replace(/[,;]$/, '');
    if (value !== '') return put(draft, field.name, valueFor(field, value), [{ start: match.index, end }], true);
  }
  return draft;
}

/** A named value ends where something else begins that another property could want. */
function endOfNamed(
  clause: Clause,
  start: number,
  draft: Draft,
  others: readonly Field[],
  command: CommandWords,
): number {
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

function fillQuoted(draft: Draft, clause: Clause, quote: Quote, texts: readonly Field[]): Draft {
  if (!isFree(draft, quote)) return draft;
  const { text } = clause;
  const before = /(\p{L}+)\s*$/u.exec(text.slice(0, quote.start))?.[1]?.toLowerCase() ?? '';
  const all = open(draft, texts);
  const candidates = unclaimed(all, clause, quote);
  const introduced = candidates.filter(({ role }) => introduces(before, role));
  const field = best(introduced, directOrder) ?? best(candidates, directOrder);
  return field ? put(draft, field.name, valueFor(field, quote.text), [quote], true) : draft;
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

/** What is left: phrases behind prepositions go to what they introduce, the object of the verb to what takes it. */
function fillChunks(start: Draft, clause: Clause, texts: readonly Field[], command: CommandWords): Draft {
  const chunks = chunksOf(clause, start);
  const [lead, ...rest] = leadOf(chunks, command);
  const telling = rest.filter((chunk) => !command.covers(chunk.tokens));
  const single = open(start, texts).length === 1;
  let draft = start;
  if (lead?.value && single) return fillRest(draft, clause, texts, [lead, ...rest], command);
  for (const [index, chunk] of telling.entries()) {
    const field = best(
      open(draft, texts).filter(({ role }) => introduces(chunk.preposition, role)),
      chunk.preposition === 'to' ? ['value', ...directOrder] : directOrder,
    );
    if (field) draft = fillFrom(draft, clause, field, mergedUp(telling.slice(index), open(draft, texts), field));
  }
  if (lead?.value) return fillRest(draft, clause, texts, [lead, ...rest], command);
  const [field] = open(draft, texts).filter(({ required }) => required);
  const [chunk] = telling.filter(({ span }) => isFree(draft, span));
  const onlyPlace = rest
    .filter(({ span }) => isFree(draft, span))
    .find(({ preposition }) => field && introduces(preposition, field.role));
  const source = chunk ?? onlyPlace;
  return field && source ? fillFrom(draft, clause, field, source) : draft;
}

/** The object of the verb, up to where another property's phrase or the end of the command's own words begins. */
function fillRest(
  draft: Draft,
  clause: Clause,
  texts: readonly Field[],
  chunks: Chunk[],
  command: CommandWords,
): Draft {
  const candidates = open(draft, texts);
  const required = candidates.filter((field) => field.required);
  const nothingYet = texts.every(({ name }) => isOpen(draft, name));
  const field = best(required, directOrder) ?? (nothingYet ? best(candidates, directOrder) : undefined);
  const [lead, ...rest] = chunks;
  if (!field || !lead) return draft;
  const ownLast = rest.findLastIndex((chunk) => !command.covers(chunk.tokens));
  let end = lead.span.end;
  for (const [index, chunk] of rest.entries()) {
    if (!isFree(draft, chunk.span) || index > ownLast || !chunk.follows) break;
    end = chunk.span.end;
  }
  return fillFrom(draft, clause, field, { ...lead, span: { start: lead.span.start, end } });
}

/** Phrases that no other property wants belong to the phrase before them: "in the garden of Eden". */
function mergedUp(chunks: Chunk[], fields: readonly Field[], own: Field): Chunk {
  const [first, ...rest] = chunks as [Chunk, ...Chunk[]];
  let { end } = first.span;
  for (const chunk of rest) {
    const wanted = fields.some((field) => field !== own && introduces(chunk.preposition, field.role));
    if (wanted || !chunk.follows) break;
    end = chunk.span.end;
  }
  return { ...first, span: { start: first.span.start, end } };
}

function fillFrom(draft: Draft, clause: Clause, field: Field, chunk: Chunk): Draft {
  const value = withoutOwnName(sliceOf(clause.text, chunk, field.role === 'message'), field);
  return value === '' || isVague(value) ? draft : guess(draft, field.name, valueFor(field, value), chunk.span);
}

/** "the Escape key" is the key Escape. */
const withoutOwnName = (value: string, { name, role }: Field): string =>
  role === 'message' ? value : value.replace(new RegExp(`(?<=\\S)\\s+${escapeRegExp(name)}$`, 'iu'), '');

const vague =
  /^(?:(?:some|any)(?:thing|one|where|body)|stuff|things?|everything|all|one|another|it|them|that|this|these|those|there|here)$/iu;
const isVague = (value: string): boolean =>
  vague.test(value) || value.split(/\s+/).every((word) => isArticle(word.toLowerCase()));

function best(fields: readonly Field[], order: readonly Role[]): Field | undefined {
  const place = ({ role, required }: Field) =>
    (required ? 0 : 100) + (order.includes(role) ? order.indexOf(role) : 50);
  return [...fields].sort((left, right) => place(left) - place(right))[0];
}

const valueFor = (field: Field, text: string) => (field.kind === 'array' ? listOf(text) : text);

export const listOf = (text: string): string[] =>
  text
    .split(/\s*(?:,\s*(?:and\b)?|;|\band\b|&)\s*/iu)
    .map((item) => item.trim().replace(/^["'“‘](.*)["'”’]$/u, '$1'))
    .filter(Boolean);
