import { addressIn, emailIn, type Found } from './addresses';
import { booleanIn } from './booleans';
import { choicesIn } from './choices';
import { type Clause, overlaps, type Span } from './clause';
import { coordinatesIn } from './coordinates';
import { dateIn } from './dates';
import { type Draft, isFree, isOpen, put } from './draft';
import { numberFor } from './number-fields';
import type { Field } from './schema-fields';

/** Fills what can be recognised by its form alone: addresses, coordinates, dates, numbers, switches and enums. */
export function fillTyped(start: Draft, clause: Clause, fields: readonly Field[], now: Date): Draft {
  let draft = fillCoordinates(start, clause, fields);
  for (const field of fields)
    if (field.role === 'email' && isText(field)) draft = fillFound(draft, clause, field, emailIn(clause.text));
  for (const field of fields)
    if (field.role === 'address' && isText(field)) draft = fillFound(draft, clause, field, addressIn(clause.text));
  for (const field of fields)
    if (field.role === 'date' && isText(field)) draft = fillDate(draft, clause, field, now);
  for (const field of byRequired(fields))
    if (field.role === 'reference') draft = fillReference(draft, clause, field);
  for (const field of byRequired(fields)) if (field.choices.length > 0) draft = fillChoice(draft, clause, field);
  for (const field of byRequired(fields)) draft = fillNumber(draft, clause, field, fields);
  for (const field of fields) if (field.kind === 'boolean') draft = fillBoolean(draft, clause, field);
  return draft;
}

const isText = ({ kind, choices }: Field) => kind === 'text' && choices.length === 0;

const byRequired = (fields: readonly Field[]) =>
  [...fields].sort((left, right) => Number(right.required) - Number(left.required));

function fillCoordinates(draft: Draft, { text }: Clause, fields: readonly Field[]): Draft {
  const latitude = fields.find(({ role }) => role === 'latitude');
  const longitude = fields.find(({ role }) => role === 'longitude');
  if (!latitude || !longitude || !isOpen(draft, latitude.name) || !isOpen(draft, longitude.name)) return draft;
  const found = coordinatesIn(text);
  if (!found || !isFree(draft, found)) return draft;
  const filled = put(draft, latitude.name, found.latitude, [found], true);
  return put(filled, longitude.name, found.longitude, [found], true);
}

function fillFound(draft: Draft, clause: Clause, field: Field, found: Found | null): Draft {
  if (!found || !isOpen(draft, field.name) || !isFree(draft, found)) return draft;
  return clause.said && overlaps(clause.said, found) ? draft : put(draft, field.name, found.text, [found], true);
}

function fillDate(draft: Draft, clause: Clause, field: Field, now: Date): Draft {
  if (!isOpen(draft, field.name)) return draft;
  const found = dateIn(masked(clause.text, draft.taken), field.format, now);
  return found ? put(draft, field.name, found.text, [found], true) : draft;
}

/** What is taken already must not be read as a second date. */
const masked = (text: string, taken: readonly Span[]): string =>
  taken.reduce(
    (left, { start, end }) => left.slice(0, start) + '\u0000'.repeat(end - start) + left.slice(end),
    text,
  );

/** Nothing but a reference points to an element: a name would be looked for in vain. */
function fillReference(draft: Draft, clause: Clause, field: Field): Draft {
  if (!isText(field) || !isOpen(draft, field.name)) return draft;
  const found = clause.tokens.find((token) => /^\p{L}{1,3}\d{1,5}$/u.test(token.text) && isFree(draft, token));
  if (!found || (clause.said && overlaps(clause.said, found))) return draft;
  return put(draft, field.name, found.text, [{ start: found.start, end: found.end }], true);
}

function fillChoice(draft: Draft, clause: Clause, field: Field): Draft {
  if (!isOpen(draft, field.name)) return draft;
  const tokens = clause.tokens.filter((token) => isFree(draft, token) && token.stems.length > 0);
  const [best, second] = choicesIn(tokens, field.choices, field.required);
  const least = field.required ? 0.5 : 0.79;
  if (!best || best.fit < least || (second && second.fit === best.fit && second.spans.length === best.spans.length))
    return draft;
  const filled = put(draft, field.name, best.choice.value, best.spans, best.fit >= 0.79);
  return best.fit >= 0.79 ? filled : { ...filled, hunches: [...filled.hunches, field.name] };
}

function fillNumber(draft: Draft, clause: Clause, field: Field, all: readonly Field[]): Draft {
  if ((field.kind !== 'number' && field.kind !== 'integer') || !isOpen(draft, field.name)) return draft;
  const found = numberFor(draft, clause, field, all);
  return found ? put(draft, field.name, found.value, [found], true) : draft;
}

function fillBoolean(draft: Draft, clause: Clause, field: Field): Draft {
  if (!isOpen(draft, field.name)) return draft;
  const tokens = clause.tokens.filter(
    (token) => isFree(draft, token) && !(clause.said && overlaps(clause.said, token)),
  );
  const found = booleanIn(tokens, field);
  return found ? put(draft, field.name, found.value, found.spans, true) : draft;
}
