import { TypeErrorOfPage, toWellFormed } from './primordials';

/** Conversions as Web IDL does them, each throwing a `TypeError` that says which member is wrong. */

export const failWith = (words: string): never => {
  throw new TypeErrorOfPage(words);
};

/** A dictionary argument: undefined and null stand for an empty one. */
export function readDictionary(value: unknown, what: string): Record<string, unknown> {
  if (value === undefined || value === null) return emptyDictionary;
  return isObject(value) ? (value as Record<string, unknown>) : failWith(`${what} is no object.`);
}
const emptyDictionary: Record<string, unknown> = { __proto__: null } as never;

export const isObject = (value: unknown): value is object =>
  typeof value === 'function' || (typeof value === 'object' && value !== null);

/** `DOMString`, required. */
export function readString(value: unknown, member: string): string {
  return value === undefined ? failWith(`"${member}" is required.`) : toText(value, member);
}

/** `USVString`: lone surrogates become U+FFFD. */
export const readScalarString = (value: unknown, member: string): string =>
  value === undefined ? '' : toWellFormed(toText(value, member));

const toText = (value: unknown, member: string): string =>
  typeof value === 'symbol' ? failWith(`"${member}" is a Symbol.`) : `${value as string}`;

/** `sequence<USVString>`, by the value's own iterator, as Web IDL asks. */
export function readList(value: unknown, member: string): string[] {
  if (value === undefined) return [];
  if (!isObject(value) || !(Symbol.iterator in value)) return failWith(`"${member}" is no sequence.`);
  const items = [...(value as Iterable<unknown>)];
  for (let index = 0; index < items.length; index++) items[index] = readScalarString(items[index], member);
  return items as string[];
}
