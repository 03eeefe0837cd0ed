import type { JsonObject } from '../../json';
import { type CommandWords, isName } from './chunks';
import { type Clause, contentTokens, type Quote, type Span } from './clause';
import { type Draft, emptyDraft, type Guess, isFree, isOpen, put } from './draft';
import { fillLists } from './fill-lists';
import { fillText } from './fill-text';
import { fillTyped } from './fill-typed';
import type { Ranked } from './rank-tools';
import type { Field } from './schema-fields';
import { isStopWord, type Token } from './words';

export type Filled = {
  values: JsonObject;
  /** Required properties that the clause says nothing about, as a person reads them. */
  missing: string[];
  /** Words that neither the tool nor an argument explains. */
  unexplained: Token[];
  /** Quotations that no argument took. */
  unusedQuotes: Quote[];
  /** Parts of the clause that became text only because nothing else explained them. */
  guessed: Guess[];
  /** Parts of the clause that became an argument, of whatever kind. */
  taken: Span[];
  /** Names of arguments that were chosen by a part of what they are called. */
  hunches: string[];
  /** How many arguments were recognised by form, name or quotation. */
  firm: number;
};

/** Fills a tool's arguments from one clause, as well as it goes. */
export function fill(clause: Clause, ranked: Ranked, now: Date): Filled {
  const { fields, choice } = ranked.document;
  const command = commandWords(ranked);
  let draft = choice ? put(emptyDraft, choice.field.name, choice.choice.value, [], false) : emptyDraft;
  draft = fillTyped(draft, clause, fields.list, now);
  draft = fillLists(draft, clause, fields.list, command);
  draft = fillText(draft, clause, fields.list, command);
  draft = fillObjects(draft, clause, fields.list, ranked, now);
  return {
    values: draft.values,
    missing: missingIn(draft, fields.list, fields.alternatives),
    unexplained: unexplainedIn(draft, clause, ranked),
    unusedQuotes: clause.quotes.filter((quote) => isFree(draft, quote)),
    guessed: draft.guessed,
    taken: draft.taken,
    hunches: draft.hunches,
    firm: draft.firm.length,
  };
}

function commandWords({ meetings }: Ranked): CommandWords {
  const known = new Map(meetings.map((meeting) => [meeting.token, meeting]));
  return {
    names: (token) => known.get(token)?.inName ?? false,
    covers: (tokens) =>
      tokens
        .filter((token) => !isStopWord(token.lower) || isName(token))
        .every((token) => (known.get(token)?.share ?? 0) > 0 && (!isName(token) || known.get(token)?.inName)),
  };
}

/** An object is filled like a tool of its own, where it must be there; an optional one waits for the form. */
function fillObjects(draft: Draft, clause: Clause, fields: readonly Field[], ranked: Ranked, now: Date): Draft {
  let filled = draft;
  for (const field of fields) {
    if (field.kind !== 'object' || !field.fields || !isOpen(filled, field.name)) continue;
    let inner = fillTyped({ ...filled, values: {} }, clause, field.fields, now);
    inner = fillText(inner, clause, field.required ? field.fields : [], commandWords(ranked));
    const complete = field.fields.every(({ name, required }) => !required || !isOpen(inner, name));
    if (Object.keys(inner.values).length === 0 || !(field.required || complete)) continue;
    filled = { ...put(filled, field.name, inner.values, [], false), taken: inner.taken };
  }
  return filled;
}

function missingIn(draft: Draft, fields: readonly Field[], alternatives: string[][]): string[] {
  const required = fields.filter(
    ({ name, required, hasDefault }) => required && !hasDefault && isOpen(draft, name),
  );
  const half = halfCoordinates(draft, fields);
  const names = [...required.map(({ name }) => name), ...half];
  if (alternatives.length === 0) return names;
  const met = alternatives.some((set) => set.every((name) => !isOpen(draft, name)));
  return met || names.length > 0 ? names : [alternatives.map((set) => set.join(' and ')).join(', or ')];
}

/**
 * Few pages write the rule "a place or both coordinates" into their schema.
 * Coordinates make sense only whole or replaced by a place.
 */
function halfCoordinates(draft: Draft, fields: readonly Field[]): string[] {
  const pair = fields.filter(({ role }) => role === 'latitude' || role === 'longitude');
  const places = fields.filter(({ role }) => role === 'place');
  if (pair.length < 2 || places.some(({ name }) => !isOpen(draft, name))) return [];
  return pair.filter(({ name, required }) => !required && isOpen(draft, name)).map(({ name }) => name);
}

function unexplainedIn(draft: Draft, clause: Clause, { meetings }: Ranked): Token[] {
  const known = new Set(meetings.filter(({ share }) => share > 0).map(({ token }) => token));
  return contentTokens(clause).filter((token) => !known.has(token) && isFree(draft, token));
}
