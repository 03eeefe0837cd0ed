/**
 * The language as it was before the page's first script ran. The page may replace any prototype's method afterwards,
 * so code that runs in its world calls these and nothing else: no method on an array or a promise, no regular
 * expression (it looks up `exec`), no `for … of`, no spread of an array, no assignment to an array's next index (a
 * setter on `Array.prototype` would hear of it).
 */

export const { apply, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect;
export const { stringify, parse } = JSON;
export const { isArray } = Array;
export const { isView } = ArrayBuffer;
export const { keys: enumerableKeys } = Object;
const { call } = Function.prototype;

type Method = (...parameters: never[]) => unknown;
/** A method as a function of its `this`, immune to later changes of its prototype. */
export const uncurry = <M extends Method>(method: M) =>
  call.bind(method) as unknown as (self: unknown, ...parameters: Parameters<M>) => ReturnType<M>;

type Getter = (self: unknown) => unknown;
/** Reads an accessor property. The function throws for objects of another kind, which makes it a test for the kind. */
export const getterOf = (prototype: object, name: PropertyKey): Getter =>
  uncurry(getOwnPropertyDescriptor(prototype, name)?.get ?? throwTypeError) as Getter;

function throwTypeError(): never {
  throw new TypeError();
}

/** The prototype of an interface that browsers have. The build runs this module too, in a place without documents. */
export const prototypeOf = (name: string): object =>
  (globalThis as unknown as Record<string, { prototype: object } | undefined>)[name]?.prototype ?? {};

export const mapGet = uncurry(Map.prototype.get);
export const mapSet = uncurry(Map.prototype.set);
export const mapDelete = uncurry(Map.prototype.delete);
export const mapForEach = uncurry(Map.prototype.forEach);
export const mapSize = getterOf(Map.prototype, 'size') as (self: unknown) => number;
export const setForEach = uncurry(Set.prototype.forEach);
export const setSize = getterOf(Set.prototype, 'size');
export const toWellFormed = uncurry(String.prototype.toWellFormed);
export const slice = uncurry(String.prototype.slice);
export const indexOf = uncurry(String.prototype.indexOf);
export const charCodeAt = uncurry(String.prototype.charCodeAt);

export const PromiseOfPage = Promise;
const then = uncurry(Promise.prototype.then);
/** Waits for any value, thenable or not, by the `then` of a fresh page. */
export function settle(value: unknown, onValue: (value: unknown) => void, onThrown: (thrown: unknown) => void) {
  then(new PromiseOfPage((resolve) => resolve(value)), onValue as never, onThrown as never);
}

const { queueMicrotask } = globalThis;
export const microtask = (task: () => void): void => apply(queueMicrotask, globalThis, [task]);
