import { isJsonObject, type JsonSchema } from '../../json';

/**
 * Pages write any JSON Schema; endpoints accept a part of it and refuse the whole request for one keyword too many.
 * What is made here is never stricter than what was written: the validator holds the written schema afterwards.
 */
const deepest = 24;
const numeric = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
];
const plainKeywords = [
  'type',
  'title',
  'description',
  'default',
  'examples',
  'example',
  'enum',
  ...numeric,
  'uniqueItems',
];
const knownFormats = new Set([
  'date-time',
  'date',
  'time',
  'duration',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'uuid',
  'uri',
]);
const types = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);

export type SchemaContext = { hasDefinition: (reference: string) => boolean };

/** A schema below the root in the keywords that every endpoint takes. `true` and whatever is no schema become `{}`. */
export function legalSchema(written: unknown, context: SchemaContext, depth = 0): JsonSchema {
  if (!isJsonObject(written) || depth > deepest) return {};
  const legal: JsonSchema = {};
  for (const keyword of plainKeywords) {
    if (Object.hasOwn(written, keyword) && isLegal(keyword, written[keyword])) legal[keyword] = written[keyword];
  }
  if (Object.hasOwn(written, 'const')) legal.enum = [written.const];
  if (written.nullable === true && typeof legal.type === 'string') legal.type = [legal.type, 'null'];
  if (typeof written.format === 'string' && knownFormats.has(written.format)) legal.format = written.format;
  putPattern(legal, written.pattern);
  putReference(legal, written.$ref, context);
  putAlternatives(legal, written, context, depth);
  putObjectKeywords(legal, written, context, depth);
  putItems(legal, written, context, depth);
  return legal;
}

function isLegal(keyword: string, value: unknown): boolean {
  if (keyword === 'type')
    return Array.isArray(value)
      ? value.length > 0 && value.every((type) => types.has(type))
      : types.has(value as string);
  if (keyword === 'enum') return Array.isArray(value) && value.length > 0;
  if (keyword === 'title' || keyword === 'description') return typeof value === 'string';
  // Draft 4 wrote `exclusiveMinimum: true`; nothing today reads that.
  if (numeric.includes(keyword)) return typeof value === 'number' && Number.isFinite(value);
  if (keyword === 'uniqueItems') return typeof value === 'boolean';
  return true;
}

/** Grammar-building servers refuse patterns that are not anchored at both ends: those go into the description. */
function putPattern(legal: JsonSchema, pattern: unknown): void {
  if (typeof pattern !== 'string' || pattern === '') return;
  const anchored = pattern.startsWith('^') && pattern.endsWith('$') && !/\(\?[<=!]/.test(pattern);
  if (anchored) legal.pattern = pattern;
  else
    legal.description = [legal.description, `Must match the regular expression ${pattern}`]
      .filter(Boolean)
      .join(' ');
}

/** Only references within the document can be followed by an endpoint. */
function putReference(legal: JsonSchema, reference: unknown, { hasDefinition }: SchemaContext): void {
  if (typeof reference === 'string' && hasDefinition(reference)) legal.$ref = reference;
}

function putAlternatives(legal: JsonSchema, written: JsonSchema, context: SchemaContext, depth: number): void {
  const every = (value: unknown) =>
    Array.isArray(value) ? value.map((branch) => legalSchema(branch, context, depth + 1)) : [];
  // `oneOf` is refused by more endpoints than `anyOf`, and is only stricter.
  const any = [...every(written.anyOf), ...(Array.isArray(written.anyOf) ? [] : every(written.oneOf))];
  const all = every(written.allOf);
  if (any.length > 0) legal.anyOf = any;
  if (all.length > 0) legal.allOf = all;
}

function putObjectKeywords(legal: JsonSchema, written: JsonSchema, context: SchemaContext, depth: number): void {
  const { properties, additionalProperties, required } = written;
  if (isJsonObject(properties)) legal.properties = legalProperties(properties, context, depth);
  if (additionalProperties === false && !isJsonObject(written.patternProperties))
    legal.additionalProperties = false;
  if (isJsonObject(additionalProperties))
    legal.additionalProperties = legalSchema(additionalProperties, context, depth + 1);
  const names = requiredNames(required);
  if (names.length === 0) return;
  legal.required = names;
  // Gemini refuses a required name that is not among the properties.
  legal.properties = Object.fromEntries([
    ...Object.entries((legal.properties as JsonSchema) ?? {}),
    ...names
      .filter((name) => !Object.hasOwn((legal.properties as JsonSchema) ?? {}, name))
      .map((name) => [name, {}]),
  ]);
}

/** A property that may never be given (`false`) is not worth telling. */
export const legalProperties = (properties: JsonSchema, context: SchemaContext, depth: number): JsonSchema =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, schema]) => schema !== false)
      .map(([name, schema]) => [name, legalSchema(schema, context, depth + 1)]),
  );

export const requiredNames = (required: unknown): string[] =>
  Array.isArray(required) ? [...new Set(required.filter((name) => typeof name === 'string'))] : [];

function putItems(legal: JsonSchema, written: JsonSchema, context: SchemaContext, depth: number): void {
  const isArray = legal.type === 'array' || (Array.isArray(legal.type) && legal.type.includes('array'));
  const { items, prefixItems } = written;
  // OpenAI refuses an array without `items`; a tuple's places differ, so any of them may stand anywhere.
  if (isJsonObject(items) && !Array.isArray(prefixItems)) legal.items = legalSchema(items, context, depth + 1);
  else if (isArray) legal.items = {};
}
