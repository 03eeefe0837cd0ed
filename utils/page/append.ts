import { defineProperty } from './primordials';

/** Adds to an array in the page's world: assigned, it could be heard by a setter on the page's `Array.prototype`. */
export function append<T>(list: T[], value: T): void {
  defineProperty(list, list.length, {
    __proto__: null,
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  } as never);
}
