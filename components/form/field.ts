import { isJsonObject, type JsonSchema } from '../../utils/json';

/** A part of a form, as read from a JSON Schema. */
export type Field = {
  label: string;
  description: string;
  /** What an untouched field gets. */
  initial: unknown;
} & (
  | { kind: 'text'; long: boolean; hint: string }
  | { kind: 'number'; whole: boolean }
  | { kind: 'switch' }
  | { kind: 'choice'; choices: { value: unknown; label: string }[] }
  | { kind: 'fixed'; value: unknown }
  | { kind: 'object'; properties: { name: string; required: boolean; field: Field }[]; schema: JsonSchema }
  | { kind: 'list'; item: Field; schema: JsonSchema }
  /** Whatever a form cannot show: edited as JSON. */
  | { kind: 'json' }
);

/** Deeper than this a schema is edited as JSON; a schema that refers to itself never ends. */
const deepest = 6;

/** @param root the whole schema, in which `$ref` looks. */
export function readField(name: string, schema: unknown, root: JsonSchema, depth = 0): Field {
  const resolved = resolve(schema, root);
  const known = {
    label: text(resolved.title) || name,
    description: text(resolved.description),
    initial: resolved.default,
  };
  if (depth > deepest) return { ...known, kind: 'json' };
  if ('const' in resolved) return { ...known, kind: 'fixed', value: resolved.const, initial: resolved.const };
  const choices = readChoices(resolved);
  if (choices) return { ...known, kind: 'choice', choices };
  switch (typeOf(resolved)) {
    case 'string':
      return { ...known, kind: 'text', long: isLong(resolved), hint: text(resolved.format) };
    case 'number':
      return { ...known, kind: 'number', whole: false };
    case 'integer':
      return { ...known, kind: 'number', whole: true };
    case 'boolean':
      return { ...known, kind: 'switch' };
    case 'object':
      return { ...known, kind: 'object', ...readObject(resolved, root, depth) };
    case 'array':
      if (!isJsonObject(resolved.items)) return { ...known, kind: 'json' };
      return {
        ...known,
        kind: 'list',
        schema: resolved,
        item: readField('Entry', resolved.items, root, depth + 1),
      };
    default:
      return { ...known, kind: 'json' };
  }
}

function readObject(schema: JsonSchema, root: JsonSchema, depth: number) {
  const required = Array.isArray(schema.required) ? schema.required : [];
  const properties = Object.entries(isJsonObject(schema.properties) ? schema.properties : {}).map(
    ([name, inner]) => ({
      name,
      required: required.includes(name),
      field: readField(name, inner, root, depth + 1),
    }),
  );
  return { properties, schema };
}

/** `enum`, or `oneOf`/`anyOf` of constants with titles. */
function readChoices(schema: JsonSchema) {
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => ({ value, label: inWords(value) }));
  const options = schema.oneOf ?? schema.anyOf;
  if (!Array.isArray(options) || !options.every((option) => isJsonObject(option) && 'const' in option)) return null;
  return options.map((option) => ({ value: option.const, label: text(option.title) || inWords(option.const) }));
}

function typeOf(schema: JsonSchema): unknown {
  const { type } = schema;
  if (Array.isArray(type))
    return type.filter((one) => one !== 'null').length === 1 ? type.find((one) => one !== 'null') : null;
  return type ?? (isJsonObject(schema.properties) ? 'object' : null);
}

const localReference = /^#\/(\$defs|definitions)\/([^/]+)$/;

function resolve(schema: unknown, root: JsonSchema): JsonSchema {
  if (!isJsonObject(schema)) return {};
  const found = typeof schema.$ref === 'string' ? localReference.exec(schema.$ref) : null;
  const [, place, name] = found ?? [];
  if (!place || !name) return schema;
  const shelf = root[place];
  const target = isJsonObject(shelf) && Object.hasOwn(shelf, name) ? shelf[name] : null;
  return isJsonObject(target) ? { ...target, ...schema } : schema;
}

const isLong = ({ maxLength }: JsonSchema) => typeof maxLength === 'number' && maxLength > 120;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const inWords = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
