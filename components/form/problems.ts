import { type OutputUnit, Validator } from '@cfworker/json-schema';
import { isJsonObject, type JsonSchema } from '../../utils/json';

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
    return new Map([['', `The tool's schema cannot be read: ${String(thrown)}`]]);
  }
  for (const error of errors) {
    if (wrappers.has(error.keyword)) continue;
    const { path, sentence } = explained(error, schema);
    if (!problems.has(path)) problems.set(path, sentence);
  }
  return problems;
}

function explained({ keyword, instanceLocation, keywordLocation, error }: OutputUnit, schema: JsonSchema) {
  const path = instanceLocation.replace(/^#/, '');
  const limit = valueAt(schema, keywordLocation);
  if (keyword === 'required') {
    const missing = /"([^"]*)"\.?$/.exec(error)?.[1];
    return { path: missing === undefined ? path : `${path}/${escaped(missing)}`, sentence: 'Needed.' };
  }
  return { path, sentence: sentences[keyword]?.(limit) ?? error };
}

const sentences: Record<string, (limit: unknown) => string> = {
  type: (limit) => `Must be ${typeWords(limit)}.`,
  enum: () => 'Choose one of the list.',
  const: () => 'Has one possible value only.',
  minLength: (limit) => `At least ${limit} characters.`,
  maxLength: (limit) => `At most ${limit} characters.`,
  minimum: (limit) => `Must be ${limit} or more.`,
  maximum: (limit) => `Must be ${limit} or less.`,
  exclusiveMinimum: (limit) => `Must be more than ${limit}.`,
  exclusiveMaximum: (limit) => `Must be less than ${limit}.`,
  multipleOf: (limit) => `Must be a multiple of ${limit}.`,
  minItems: (limit) => `At least ${limit} entries.`,
  maxItems: (limit) => `At most ${limit} entries.`,
  uniqueItems: () => 'No entry may be there twice.',
  format: (limit) => `Must be written as ${limit}.`,
};

const words: Record<string, string> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'yes or no',
  object: 'an object',
  array: 'a list',
  null: 'empty',
};
const typeWords = (types: unknown) =>
  [types]
    .flat()
    .map((type) => words[String(type)] ?? String(type))
    .join(' or ');

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
