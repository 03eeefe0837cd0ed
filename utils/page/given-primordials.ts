import type { Kept } from './kept-for-later';
import type * as original from './primordials';

/**
 * `primordials.ts` for the part that is loaded later, when the page may have replaced everything: what the provider
 * kept. The build puts it in place of the other; `house` is the parameter of the function that the part is.
 */
declare const house: { kept: Kept };
type Original = typeof original;
const { kept } = house;
const given = kept as Record<string, unknown>;

export const apply = given['Reflect.apply'] as Original['apply'];
export const defineProperty = given['Reflect.defineProperty'] as Original['defineProperty'];
export const getOwnPropertyDescriptor = given[
  'Reflect.getOwnPropertyDescriptor'
] as Original['getOwnPropertyDescriptor'];
export const getPrototypeOf = given['Reflect.getPrototypeOf'] as Original['getPrototypeOf'];
export const stringify = given['JSON.stringify'] as Original['stringify'];
export const parse = given['JSON.parse'] as Original['parse'];
export const isArray = given['Array.isArray'] as Original['isArray'];
export const isView = given['ArrayBuffer.isView'] as Original['isView'];
export const enumerableKeys = given['Object.keys'] as Original['enumerableKeys'];
export const isError = given['Error.isError'] as Original['isError'];
export const ErrorOfPage = given.Error as Original['ErrorOfPage'];
export const TypeErrorOfPage = given.TypeError as Original['TypeErrorOfPage'];
export const EventOfPage = given.Event as Original['EventOfPage'];
export const PromiseOfPage = given.Promise as Original['PromiseOfPage'];
export const ControllerOfPage = given.AbortController as Original['ControllerOfPage'];
export const ObserverOfPage = given.MutationObserver as Original['ObserverOfPage'];
export const arrayLikeName = given.arrayLikeName as Original['arrayLikeName'];
export const setTimer: Original['setTimer'] = (run, milliseconds) =>
  apply(given.setTimeout as () => unknown, undefined, [run, milliseconds]);

export const memberOf: Original['memberOf'] = (type, name) => {
  const member = kept[`${type}.${name}`];
  if (!member) throw new ErrorOfPage(`Patchbay did not keep ${type}.${name}.`);
  return member;
};

export const mapGet = memberOf('Map', 'get');
export const mapSet = memberOf('Map', 'set');
export const mapDelete = memberOf('Map', 'delete');
export const mapForEach = memberOf('Map', 'forEach');
export const toWellFormed = memberOf('String', 'toWellFormed') as Original['toWellFormed'];
export const slice = memberOf('String', 'slice') as Original['slice'];
export const indexOf = memberOf('String', 'indexOf') as Original['indexOf'];
export const charCodeAt = memberOf('String', 'charCodeAt') as Original['charCodeAt'];

const exec = memberOf('RegExp', 'exec');
export const matches: Original['matches'] = (expression, text) => exec(expression, text) !== null;

const then = memberOf('Promise', 'then');
export const follow: Original['follow'] = (promise, onValue, onThrown) => {
  defineProperty(promise, 'constructor', { __proto__: null, value: undefined } as never);
  then(promise, onValue, onThrown);
};
export const settle: Original['settle'] = (value, onValue, onThrown) =>
  follow(new PromiseOfPage((resolve) => resolve(value)), onValue, onThrown);
