/**
 * The language as it was before the page's first script ran. The page may replace any prototype's method afterwards,
 * so code that runs in its world calls these and nothing else: no method on an array, a promise or a regular expression
 * (`test` looks up `exec`), no `for … of`, no spread of an array, no assignment to an array's next index (a
 * setter on `Array.prototype` would hear of it).
 *
 * In the part that is loaded later, `given-primordials.ts` stands in its place, with the same names.
 */

export const { apply, defineProperty, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
export const { stringify, parse } = JSON;
export const { isArray } = Array;
export const { isView } = ArrayBuffer;
export const { keys: enumerableKeys } = Object;
// Every browser that we run in has it; Node before 24 has not.
export const isError: (value: unknown) => boolean = Error.isError ?? ((value) => value instanceof Error);
export const ErrorOfPage = Error;
export const TypeErrorOfPage = TypeError;
export const EventOfPage = Event;
export const PromiseOfPage = Promise;
export const ControllerOfPage = AbortController;
export const ObserverOfPage = globalThis.MutationObserver;
export const setTimer = (run: () => void, milliseconds: number): unknown => setTimeout(run, milliseconds);

/** A member of a prototype as a function of its `this`, immune to later changes of the prototype. */
export type Member = (self: unknown, ...parameters: unknown[]) => unknown;
const { call } = Function.prototype;

/**
 * A method, or what reads an accessor; with `=` before its name what sets it. It throws for objects of another kind,
 * which makes it a test for the kind. The build runs this module too, in a place without documents.
 */
// What a bundle asks for and does not use is left out of it.
/* @__NO_SIDE_EFFECTS__ */
export function memberOf(type: string, name: string): Member {
  const isSetter = name[0] === '=';
  const { prototype } = (globalThis as unknown as Record<string, { prototype: object } | undefined>)[type] ?? {};
  const found = prototype && getOwnPropertyDescriptor(prototype, isSetter ? name.slice(1) : name);
  return call.bind((isSetter ? found?.set : (found?.value ?? found?.get)) ?? throwTypeError) as Member;
}

function throwTypeError(): never {
  throw new TypeErrorOfPage();
}

/** The name of a typed array's type; undefined for everything else. */
export const arrayLikeName = call.bind(
  getOwnPropertyDescriptor(getPrototypeOf(Uint8Array.prototype) as object, Symbol.toStringTag)
    ?.get as () => unknown,
) as Member;

export const mapGet = memberOf('Map', 'get');
export const mapSet = memberOf('Map', 'set');
export const mapDelete = memberOf('Map', 'delete');
export const mapForEach = memberOf('Map', 'forEach');
export const toWellFormed = memberOf('String', 'toWellFormed') as (text: unknown) => string;
export const slice = memberOf('String', 'slice') as (text: unknown, from: number, to?: number) => string;
export const indexOf = memberOf('String', 'indexOf') as (text: unknown, part: string) => number;
export const charCodeAt = memberOf('String', 'charCodeAt') as (text: unknown, index: number) => number;

const exec = memberOf('RegExp', 'exec');
export const matches = (expression: RegExp, text: string): boolean => exec(expression, text) !== null;

const then = memberOf('Promise', 'then');
/**
 * What becomes of a promise that the page does not hold. `then` would look for its `constructor`, which a page may have
 * made a getter of; one that is there and undefined ends the search.
 */
export function follow(
  promise: Promise<unknown>,
  onValue: (value: unknown) => void,
  onThrown: (thrown: unknown) => void,
) {
  defineProperty(promise, 'constructor', { __proto__: null, value: undefined } as never);
  then(promise, onValue, onThrown);
}
/** Waits for any value, thenable or not, by the `then` of a fresh page. */
export const settle = (value: unknown, onValue: (value: unknown) => void, onThrown: (thrown: unknown) => void) =>
  follow(new PromiseOfPage((resolve) => resolve(value)), onValue, onThrown);
