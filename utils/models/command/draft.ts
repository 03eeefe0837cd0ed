import type { Json, JsonObject } from '../../json';
import { overlaps, type Span } from './clause';

/** A part of the text, and the property that it went to for want of a better place. */
export type Guess = Span & { name: string };

/**
 * Arguments as they are being gathered from one clause. Each part of the text is used once: what has become a number
 * is no longer part of the free text.
 */
export type Draft = {
  values: JsonObject;
  taken: Span[];
  /** Names of values that could not have been read otherwise: quoted, typed, or named. */
  firm: string[];
  /** Parts that became text only because nothing else explained them. */
  guessed: Guess[];
  /** Names of values that were chosen from a list by a part of what they are called. */
  hunches: string[];
};

export const emptyDraft: Draft = { values: {}, taken: [], firm: [], guessed: [], hunches: [] };

export const isFree = ({ taken }: Draft, span: Span): boolean => !taken.some((other) => overlaps(other, span));

export const isOpen = ({ values }: Draft, name: string): boolean => !Object.hasOwn(values, name);

export function put(draft: Draft, name: string, value: Json, spans: Span[], firm: boolean): Draft {
  return {
    values: { ...draft.values, [name]: value },
    taken: [...draft.taken, ...spans],
    firm: firm ? [...draft.firm, name] : draft.firm,
    guessed: draft.guessed,
    hunches: draft.hunches,
  };
}

/** Like `put`, for what is left of the clause when everything else is known. */
export const guess = (draft: Draft, name: string, value: Json, span: Span): Draft => ({
  ...put(draft, name, value, [span], false),
  guessed: [...draft.guessed, { start: span.start, end: span.end, name }],
});
