import type { OutputUnit } from '@cfworker/json-schema';
import { isJsonObject, type JsonObject, type JsonSchema } from '../json';
import { localReference, pointerOf, stepsOf, valueIn } from './json-pointer';

/** One problem for a model or a person: `/count: expected an integer, received the text "three".` */
export function problemSentence(error: OutputUnit, value: JsonObject, root: JsonSchema): string {
  const steps = stepsOf(error.instanceLocation.slice(1));
  const pointer = pointerOf(steps);
  const schema = schemaOf(error.keywordLocation, root);
  const property = /"(.*)"/s.exec(error.error)?.[1] ?? '';
  const inside = (name: string) => pointerOf([...steps, name]);
  switch (error.keyword) {
    case 'required': {
      const wanted = isJsonObject(schema.properties) ? schema.properties[property] : undefined;
      return `${inside(property)}: expected ${described(wanted)}, received nothing; it is required.`;
    }
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const names = isJsonObject(schema.properties) ? Object.keys(schema.properties) : [];
      const known = names.length > 0 ? `only ${shortList(names)}` : 'no such argument';
      return `${inside(property)}: expected ${known}, received ${received(valueIn(value, [...steps, property]))}.`;
    }
    case 'false':
      return `${pointer || '/'}: expected nothing here, received ${received(valueIn(value, steps))}; leave it out.`;
    default:
      return `${pointer || '/'}: expected ${expected(error, schema)}, received ${received(valueIn(value, steps))}.`;
  }
}

function expected({ keyword, error }: OutputUnit, schema: JsonSchema): string {
  const limit = schema[keyword];
  switch (keyword) {
    case 'type':
    case 'enum':
    case 'const':
    case 'format':
    case 'pattern':
      return described(schema);
    case 'minimum':
      return `at least ${limit}`;
    case 'maximum':
      return `at most ${limit}`;
    case 'exclusiveMinimum':
      return `more than ${limit}`;
    case 'exclusiveMaximum':
      return `less than ${limit}`;
    case 'multipleOf':
      return `a multiple of ${limit}`;
    case 'minLength':
      return `at least ${limit} characters`;
    case 'maxLength':
      return `at most ${limit} characters`;
    case 'minItems':
      return `at least ${limit} items`;
    case 'maxItems':
      return `at most ${limit} items`;
    case 'uniqueItems':
      return 'no item twice';
    case 'anyOf':
    case 'oneOf':
      return described(schema);
    default:
      return `what "${keyword}" asks for (${error.replace(/\.$/, '')})`;
  }
}

const nouns: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  integer: 'an integer',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

function described(schema: unknown): string {
  if (!isJsonObject(schema)) return 'a value';
  if (Array.isArray(schema.enum)) return `one of ${shortList(schema.enum)}`;
  if (schema.const !== undefined) return short(schema.const);
  const branches = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(branches)) return `one of: ${[...new Set(branches.slice(0, 8).map(described))].join('; ')}`;
  const types = [schema.type].flat().map((type) => nouns[String(type)] ?? 'a value');
  const format = typeof schema.format === 'string' ? ` of the format ${schema.format}` : '';
  const pattern = typeof schema.pattern === 'string' ? ` that matches ${short(schema.pattern)}` : '';
  return `${types.join(' or ')}${format}${pattern}`;
}

function received(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `the text ${short(value)}`;
  if (typeof value === 'number') return `the number ${value}`;
  if (value === null || typeof value === 'boolean') return String(value);
  return `the ${Array.isArray(value) ? 'list' : 'object'} ${short(value)}`;
}

function shortList(values: readonly unknown[]): string {
  const shown = values.slice(0, 12).map((value) => short(value));
  return values.length > shown.length
    ? `${shown.join(', ')} and ${values.length - shown.length} more`
    : shown.join(', ');
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** The schema that holds the keyword at this location; the way there may lead through `$ref`. */
function schemaOf(location: string, root: JsonSchema): JsonSchema {
  let target: unknown = root;
  for (const step of stepsOf(location.slice(1)).slice(0, -1)) {
    const inner = valueIn(target, [step]);
    target = step === '$ref' && typeof inner === 'string' ? localReference(root, inner) : inner;
  }
  return isJsonObject(target) ? target : {};
}
