import { kindOf } from './kind-of-value';
import { enumerableKeys, isArray, mapForEach, memberOf, slice, stringify, toWellFormed } from './primordials';
import { resultLimits as limits } from './result-limits';

/** What was left out of a text, as sentences' ends; empty where nothing was. */
export type LeftOut = { characters: boolean; values: boolean; depth: boolean };
export type TextOfValue = { text: string; leftOut: LeftOut };

/** Objects on the way from the root to here, so that a circle is seen and a repeated object is not taken for one. */
type Trail = { object: object; path: string; up: Trail } | null;

/**
 * Any value as JSON text: the same text in every browser, with a fixed stand-in for what JSON cannot hold. Never
 * throws, whatever getters, proxies and `toJSON` of the page do. Properties keep the order in which the page made them.
 */
export function textOfValue(root: unknown, budget: { characters: number }): TextOfValue {
  const leftOut: LeftOut = { characters: false, values: false, depth: false };
  let values = 0;

  const text = write(root, null, '$');
  return { text, leftOut };

  function spend(text: string): string {
    budget.characters -= text.length;
    return text;
  }

  /** A string as JSON; cut where the budget ends. */
  function quote(text: string): string {
    const room = budget.characters > 2 ? budget.characters - 2 : 0;
    if (text.length <= room) return spend(stringify(text));
    leftOut.characters = true;
    budget.characters = 0;
    return stringify(`${slice(text, 0, room)}…`);
  }

  function write(value: unknown, trail: Trail, path: string): string {
    values++;
    switch (typeof value) {
      case 'string':
        return quote(value);
      case 'number':
        return spend(value - value === 0 ? `${value}` : `"${value}"`);
      case 'boolean':
      case 'undefined':
        return spend(value ? 'true' : value === false ? 'false' : 'null');
      case 'object':
        if (value === null) return spend('null');
        break;
      case 'function':
        break;
      default:
        return quote(plainText(value));
    }
    try {
      return writeObject(value as object, trail, path);
    } catch {
      return quote('[could not be read]');
    }
  }

  function writeObject(object: object, trail: Trail, path: string): string {
    for (let seen = trail; seen; seen = seen.up) {
      if (seen.object === object) return quote(`[the same object as ${seen.path}]`);
    }
    if (depthOf(trail) >= limits.depth) {
      leftOut.depth = true;
      return quote('[deeper levels left out]');
    }
    const here: Trail = { object, path, up: trail };
    const kind = kindOf(object);
    switch (kind.kind) {
      case 'text':
        return quote(kind.text);
      case 'scalar':
        return write(kind.value, here, path);
      case 'fields':
        return writeRecord(kind.fields, here, path);
      case 'map':
        return writeEntries(object, here, path);
      case 'set':
        return `{"$type":"Set","values":${writeItems((each) => setForEach(object, each as never), here, path)}}`;
      case 'array':
        return writeArray(object as unknown[], here, path);
      default:
        return writeRecord(object as Record<string, unknown>, here, path);
    }
  }

  /** True once there is room for nothing more; the first time it says why. */
  function full(): boolean {
    if (values >= limits.values) leftOut.values = true;
    if (budget.characters <= 0) leftOut.characters = true;
    return values >= limits.values || budget.characters <= 0;
  }

  function writeRecord(record: Record<string, unknown>, here: Trail, path: string): string {
    const names = enumerableKeys(record);
    let body = '';
    for (let index = 0; index < names.length; index++) {
      if (full()) break;
      const name = names[index] as string;
      let inner: unknown = unreadable;
      try {
        inner = record[name];
      } catch {
        // A getter of the page's; its name stays, so that the model sees that there is something.
      }
      if (inner === undefined || typeof inner === 'function') continue;
      const key = quote(name);
      const value = inner === unreadable ? quote('[could not be read]') : write(inner, here, `${path}.${name}`);
      body += `${body ? ',' : ''}${key}:${value}`;
    }
    return spend('{') + body + spend('}');
  }

  function writeArray(array: unknown[], here: Trail, path: string): string {
    return writeItems(
      (each) => {
        const { length } = array;
        for (let index = 0; index < length && !full(); index++) each(array[index]);
      },
      here,
      path,
    );
  }

  function writeItems(visit: (each: (item: unknown) => void) => void, here: Trail, path: string): string {
    let body = '';
    let index = 0;
    visit((item) => {
      if (full()) return;
      body += `${body ? ',' : ''}${write(item, here, `${path}[${index++}]`)}`;
    });
    return spend('[') + body + spend(']');
  }

  function writeEntries(map: object, here: Trail, path: string): string {
    let body = '';
    mapForEach(map, ((value: unknown, key: unknown) => {
      if (full()) return;
      body += `${body ? ',' : ''}[${write(key, here, path)},${write(value, here, path)}]`;
    }) as never);
    return `{"$type":"Map","entries":[${body}]}`;
  }
}

const unreadable = {};

function depthOf(trail: Trail): number {
  let depth = 0;
  for (let seen = trail; seen; seen = seen.up) depth++;
  return depth;
}

const setForEach = memberOf('Set', 'forEach');
const symbolText = memberOf('Symbol', 'toString');
/** A primitive as people would write it. Lone surrogates become U+FFFD: a message could not carry them. */
export const plainText = (value: unknown): string =>
  toWellFormed(typeof value === 'symbol' ? symbolText(value) : `${value}`);

export const isList = (value: unknown): value is unknown[] => {
  try {
    return isArray(value);
  } catch {
    return false; // A revoked proxy.
  }
};
