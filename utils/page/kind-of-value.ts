import { apply, arrayLikeName, getPrototypeOf, isArray, isError, isView, memberOf, slice } from './primordials';

/** What an object is to JSON: itself, or something that needs a stand-in. */
export type Kind =
  | { kind: 'record' | 'array' | 'map' | 'set' }
  /** Shown as this string. */
  | { kind: 'text'; text: string }
  /** Shown as another value: a boxed primitive, or what `toJSON` gave. */
  | { kind: 'scalar'; value: unknown }
  | { kind: 'fields'; fields: Record<string, unknown> };

/** Answers for objects of its kind and throws for all others: internal slots cannot be faked, tags and names can. */
type Test = (object: object) => Kind;

const typed = (type: unknown, fields: object): Kind => ({ kind: 'fields', fields: { $type: type, ...fields } });

const timeOf = memberOf('Date', 'getTime');
const isoDate = memberOf('Date', 'toISOString') as (self: unknown) => string;
const date: Test = (object) => {
  const valid = (timeOf(object) as number) - (timeOf(object) as number) === 0;
  return { kind: 'text', text: valid ? isoDate(object) : '[invalid date]' };
};

const mapSize = memberOf('Map', 'size');
const map: Test = (object) => {
  mapSize(object);
  return { kind: 'map' };
};
const setSize = memberOf('Set', 'size');
const set: Test = (object) => {
  setSize(object);
  return { kind: 'set' };
};

const expressionText = memberOf('RegExp', 'toString') as (self: unknown) => string;
const sourceOf = memberOf('RegExp', 'source');
const expression: Test = (object) => {
  sourceOf(object);
  return { kind: 'text', text: expressionText(object) };
};

const boxed = (unbox: (self: unknown) => unknown): Test => {
  return (object) => ({ kind: 'scalar', value: unbox(object) });
};

const bufferLength = memberOf('ArrayBuffer', 'byteLength');
const buffer: Test = (object) => typed('ArrayBuffer', { byteLength: bufferLength(object) });

const blobSize = memberOf('Blob', 'size');
const blobType = memberOf('Blob', 'type');
const blob: Test = (object) => typed('Blob', { size: blobSize(object), mediaType: blobType(object) });

const nodeName = memberOf('Node', 'nodeName');
const nodeText = memberOf('Node', 'textContent');
const node: Test = (object) =>
  typed('node', { name: nodeName(object), text: slice((nodeText(object) ?? '') as string, 0, 500) });

const tests: Test[] = [
  date,
  map,
  set,
  boxed(memberOf('String', 'valueOf')),
  boxed(memberOf('Number', 'valueOf')),
  boxed(memberOf('Boolean', 'valueOf')),
  buffer,
  blob,
  node,
  expression,
];

// Most objects are plain; asking each of them ten questions by exception would cost more than writing them.
const plainPrototype = getPrototypeOf({});

/** Never runs code of the page's but its `toJSON`, getters of errors, and a proxy's traps. Throws where those throw. */
export function kindOf(object: object): Kind {
  if (typeof object === 'function') return { kind: 'text', text: '[function]' };
  if ((object as Window).window === object) return { kind: 'text', text: '[window]' };
  if (isArray(object)) return { kind: 'array' };
  if (isView(object)) return view(object);
  if (isError(object)) return error(object as Error);
  const prototype = getPrototypeOf(object);
  const plain = prototype === null || prototype === plainPrototype;
  for (let index = 0; index < tests.length && !plain; index++) {
    try {
      return (tests[index] as Test)(object);
    } catch {
      // Not of this kind.
    }
  }
  const { toJSON } = object as { toJSON?: unknown };
  return typeof toJSON === 'function' ? { kind: 'scalar', value: apply(toJSON, object, ['']) } : { kind: 'record' };
}

const viewedLength = memberOf('DataView', 'byteLength');
const viewLimit = 64;
function view(object: object): Kind {
  const type = arrayLikeName(object);
  if (type === undefined) return typed('DataView', { byteLength: viewedLength(object) });
  const { length } = object as Uint8Array;
  let values = '';
  for (let index = 0; index < length && index < viewLimit; index++) {
    values += `${values ? ' ' : ''}${(object as Uint8Array)[index]}`;
  }
  return typed(type, { length, values: length > viewLimit ? `${values} …` : values });
}

function error(object: { name?: unknown; message?: unknown; cause?: unknown }): Kind {
  const { name, message, cause } = object;
  return typed('Error', { name, message, cause });
}
