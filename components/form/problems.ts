import { type OutputUnit, Validator } from '@cfworker/json-schema';
import { isJsonObject, type JsonSchema } from '../../utils/json';
import { type WordKey, words } from '../../utils/words';

/** What is wrong with a form's values: by JSON pointer, one sentence each. */
export type Problems = ReadonlyMap<string, string>;

/** Keywords that hold no sentence for a person of their own: what lies inside of them does. */
const wrappers = new Set(['properties', 'items', 'prefixItems', 'allOf', 'additionalProperties', '$ref', 'false']);

/** Checks values against a schema while a person types. The worker checks again before a page sees them. */
export function problemsOf(schema: JsonSchema, values: unknown): Problems {
  const problems = new Map<string, string>();
  let errors: OutputUnit[];
  try {
    errors = new Validator(withoutPatterns(schema) as JsonSchema, '2020-12', false).validate(values).errors;
  } catch (thrown) {
    return new Map([['', words('schemaUnreadable', String(thrown))]]);
  }
  for (const error of errors) {
    if (wrappers.has(error.keyword) || isOfOneWay(error)) continue;
    const { path, sentence } = explained(error, schema);
    if (!problems.has(path)) problems.set(path, sentence);
  }
  return problems;
}

/** What one of several ways lacks is no fault: that none of them fits is told instead. */
const isOfOneWay = ({ keywordLocation }: OutputUnit): boolean => /\/(anyOf|oneOf)\/\d/.test(keywordLocation);

function explained({ keyword, instanceLocation, keywordLocation, error }: OutputUnit, schema: JsonSchema) {
  const path = instanceLocation.replace(/^#/, '');
  const limit = valueAt(schema, keywordLocation);
  if (keyword === 'required') {
    const missing = /"([^"]*)"\.?$/.exec(error)?.[1];
    return { path: missing === undefined ? path : `${path}/${escaped(missing)}`, sentence: words('needed') };
  }
  return { path, sentence: sentences[keyword]?.(limit) ?? error };
}

const sentences: Record<string, (limit: unknown) => string> = {
  type: (limit) => words('mustBe', typeWords(limit)),
  enum: () => words('mustBeListed'),
  const: () => words('mustBeOnly'),
  minLength: (limit) => words('leastCharacters', String(limit)),
  maxLength: (limit) => words('mostCharacters', String(limit)),
  minimum: (limit) => words('mustBeOrMore', String(limit)),
  maximum: (limit) => words('mustBeOrLess', String(limit)),
  exclusiveMinimum: (limit) => words('mustBeMore', String(limit)),
  exclusiveMaximum: (limit) => words('mustBeLess', String(limit)),
  multipleOf: (limit) => words('mustBeMultiple', String(limit)),
  minItems: (limit) => words('leastEntries', String(limit)),
  maxItems: (limit) => words('mostEntries', String(limit)),
  uniqueItems: () => words('noneTwice'),
  format: (limit) => words('mustBeWritten', String(limit)),
  anyOf: (ways) => noneFits(ways),
  oneOf: (ways) => noneFits(ways),
};

/** The fields of each way, where ways differ in nothing else. */
function noneFits(ways: unknown): string {
  const needed = (Array.isArray(ways) ? ways : []).map((way) =>
    isJsonObject(way) && Array.isArray(way.required) && Object.keys(way).length === 1
      ? way.required.join(' + ')
      : null,
  );
  return needed.length > 0 && needed.every((names) => names !== null)
    ? words('fillInOneOf', needed.join(', '))
    : words('fitsNone');
}

const typeKeys: Record<string, WordKey> = {
  string: 'typeText',
  number: 'typeNumber',
  integer: 'typeInteger',
  boolean: 'typeBoolean',
  object: 'typeObject',
  array: 'typeList',
  null: 'empty',
};
const typeWords = (types: unknown) =>
  [types]
    .flat()
    .map((type) => {
      const key = typeKeys[String(type)];
      return key ? words(key) : String(type);
    })
    .join(words('or'));

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

function valueAt(schema: JsonSchema, pointer: string): unknown {
  let place: unknown = schema;
  for (const part of pointer.replace(/^#\/?/, '').split('/')) {
    const name = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, name)) return undefined;
    place = (place as Record<string, unknown>)[name];
  }
  return place;
}

/** A page's regular expression could stop the panel: it is left to the worker, which limits it. */
function withoutPatterns(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutPatterns);
  if (!isJsonObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(
        ([keyword, value]) =>
          !(keyword === 'pattern' && typeof value === 'string') && keyword !== 'patternProperties',
      )
      .map(([keyword, value]) => [keyword, withoutPatterns(value)]),
  );
}
