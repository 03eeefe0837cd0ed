import { type Chunk, type CommandWords, chunksOf, isName, leadOf, sliceOf } from './chunks';
import { type Clause, overlaps, type Span } from './clause';
import { type Draft, guess, isFree, isOpen } from './draft';
import { escapeRegExp } from './mention';
import { directOrder, introduces, type Role } from './roles';
import type { Field } from './schema-fields';
import { bestField, openFields, type TextTask, textValue } from './text-task';
import { isArticle, isStopWord, stemsOf } from './words';

/** What is left: phrases behind prepositions go to what they introduce, the object of the verb to what takes it. */
export function fillChunks(start: Draft, task: TextTask): Draft {
  const { clause, texts, fields, command } = task;
  const chunks = chunksOf(clause, start);
  const [lead, ...rest] = leadOf(chunks, command);
  const telling = rest.filter((chunk) => !command.covers(chunk.tokens));
  const single = openFields(start, texts).length === 1;
  let draft = start;
  if (lead?.value && single) return fillRest(draft, [lead, ...rest], task);
  for (const [index, chunk] of telling.entries()) {
    const field = bestField(
      openFields(draft, texts).filter(({ role }) => introduces(chunk.preposition, role)),
      chunk.preposition === 'to' ? ['value', ...directOrder] : directOrder,
    );
    if (field)
      draft = fillFrom(draft, task, field, mergedUp(telling.slice(index), openFields(draft, fields), field));
  }
  if (lead?.value) return fillRest(draft, [lead, ...rest], task);
  const [field] = openFields(draft, texts).filter(({ required }) => required);
  const [chunk] = telling.filter(({ span }) => isFree(draft, span));
  const onlyPlace = rest
    .filter(({ span }) => isFree(draft, span))
    .find(({ preposition }) => field && introduces(preposition, field.role));
  const source = chunk ?? onlyPlace;
  return field && source ? fillFrom(draft, task, field, source) : draft;
}

/** The object of the verb, up to where another property's phrase or the end of the command's own words begins. */
function fillRest(draft: Draft, chunks: Chunk[], task: TextTask): Draft {
  const { texts, fields, command } = task;
  const candidates = openFields(draft, texts);
  const required = candidates.filter((field) => field.required);
  const nothingYet = texts.every(({ name }) => isOpen(draft, name));
  const field = bestField(required, directOrder) ?? (nothingYet ? bestField(candidates, directOrder) : undefined);
  const [lead, ...rest] = chunks;
  if (!field || !lead) return draft;
  const ownLast = rest.findLastIndex((chunk) => !command.covers(chunk.tokens));
  let end = lead.span.end;
  for (const [index, chunk] of rest.entries()) {
    if (!isFree(draft, chunk.span) || index > ownLast || !chunk.follows) break;
    if (openFields(draft, fields).some((other) => other !== field && mentions(other, chunk))) break;
    end = chunk.span.end;
  }
  return fillFrom(draft, task, field, { ...lead, span: { start: lead.span.start, end } });
}

/** "for 40 guests" speaks of the property `guests`, whatever became of it. */
const mentions = ({ name, kind }: Field, { tokens }: Chunk): boolean =>
  kind !== 'text' && tokens.some(({ stems }) => stems.some((stem) => stemsOf(name).includes(stem)));

const wants = (field: Field, chunk: Chunk): boolean =>
  introduces(chunk.preposition, field.role) || mentions(field, chunk);

/** Phrases that no other property wants belong to the phrase before them: "in the garden of Eden". */
function mergedUp(chunks: Chunk[], fields: readonly Field[], own: Field): Chunk {
  const [first, ...rest] = chunks as [Chunk, ...Chunk[]];
  let { end } = first.span;
  for (const chunk of rest) {
    if (!chunk.follows || fields.some((field) => field !== own && wants(field, chunk))) break;
    end = chunk.span.end;
  }
  return { ...first, span: { start: first.span.start, end } };
}

function fillFrom(draft: Draft, { clause, command }: TextTask, field: Field, chunk: Chunk): Draft {
  const span = withoutOwnNoun(chunk.span, field, clause, command);
  const value = tidied(sliceOf(clause.text, { ...chunk, span }, field.role === 'message'), field);
  return value === '' || isVague(value) ? draft : guess(draft, field.name, textValue(field, value), chunk.span);
}

const namedThings: readonly Role[] = ['key', 'title', 'place', 'other'];

/** In "the session cookie", a tool that reads cookies is told of the one called session. */
function withoutOwnNoun(span: Span, { role }: Field, { tokens }: Clause, command: CommandWords): Span {
  if (!namedThings.includes(role)) return span;
  const inside = tokens.filter((token) => overlaps(span, token));
  while (inside.length > 1) {
    const last = inside.at(-1);
    if (!last || !command.names(last) || isName(last) || isStopWord(inside.at(-2)?.lower ?? '')) break;
    inside.pop();
  }
  const end = inside.at(-1)?.end;
  return inside.length < tokens.filter((token) => overlaps(span, token)).length && end ? { ...span, end } : span;
}

/** "the Escape key" is the key Escape; "the box e5" is the element with the reference e5. */
function tidied(written: string, { name, role }: Field): string {
  // "The text privacy policy" is the text called so.
  const value = written.replace(new RegExp(`^(?:the\\s+|a\\s+)?${escapeRegExp(name)}\\s+(?=\\S)`, 'iu'), '');
  if (role === 'message') return value.replace(/^that\s+(?=\S+\s+\S)/iu, '');
  if (role === 'query') return value.replace(/^(?:the\s+)?(?:words?|text|phrase|string)\s+(?=\S)/iu, '');
  if (role === 'target') return /(?:^|\s)(\p{L}\d+)$/u.exec(value)?.[1] ?? value;
  return value.replace(new RegExp(`(?<=\\S)\\s+${escapeRegExp(name)}$`, 'iu'), '');
}

const vague =
  /^(?:(?:some|any)(?:thing|one|where|body)|stuff|things?|everything|all|one|another|it|them|that|this|these|those|there|here)$/iu;
const isVague = (value: string): boolean =>
  vague.test(value) || value.split(/\s+/).every((word) => isArticle(word.toLowerCase()));
