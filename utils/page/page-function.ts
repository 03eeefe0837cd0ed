import { append } from './append';
import { apply, getOwnPropertyDescriptor, getPrototypeOf, parse, stringify } from './primordials';

/** A function of the page, as a toolkit names it: the steps from `window`, and the arguments to pass one by one. */
export type PageFunction = { steps: string[]; order: string[] | null };
export type FoundFunction = { owner: object; work: (...values: never[]) => unknown };

const roots = [getPrototypeOf({}), getPrototypeOf(() => {})];

/**
 * Follows the path property by property. What every object has from the language itself (`constructor`, `call`) is no
 * step, so that a path ends at a function of the page's own or nowhere.
 * @returns the function with the object that it belongs to, or why there is none.
 */
export function findPageFunction(steps: readonly string[]): FoundFunction | string {
  let owner: unknown = globalThis;
  let value: unknown = globalThis;
  let path = '';
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index] as string;
    const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function';
    if (!isObject || !hasStep(value as object, step)) return `${path || 'window'} has no \`${step}\``;
    owner = value;
    value = (value as Record<string, unknown>)[step];
    path += `${path && '.'}${step}`;
  }
  return typeof value === 'function'
    ? { owner: owner as object, work: value as FoundFunction['work'] }
    : `${path} is not a function`;
}

function hasStep(object: object, step: string): boolean {
  for (let holder: object | null = object; holder !== null; holder = getPrototypeOf(holder)) {
    if (holder === roots[0] || holder === roots[1]) return false;
    if (getOwnPropertyDescriptor(holder, step)) return true;
  }
  return false;
}

/** Calls it with a fresh copy of its input: all in one object with a signal beside it, or one by one in this order. */
export const pageFunctionWork =
  ({ owner, work }: FoundFunction, order: string[] | null, input: string) =>
  (signal: AbortSignal): unknown => {
    const values = parse(input) as Record<string, unknown>;
    return apply(work, owner, order ? inOrder(values, order) : [values, { signal }]);
  };

function inOrder(values: Record<string, unknown>, order: readonly string[]): unknown[] {
  const list: unknown[] = [];
  for (let index = 0; index < order.length; index++) {
    append(list, getOwnPropertyDescriptor(values, order[index] as string)?.value);
  }
  return list;
}

/** The result of a call whose function is not there. */
export const encodeAbsence = (reason: string): string =>
  `{"ok":false,"failure":{"code":"tool-gone","message":${stringify(
    `This page does not have the function now: ${reason}. It may not have loaded it yet, or the site has changed. Nothing was run.`,
  )}}}`;
