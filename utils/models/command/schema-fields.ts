import { isJsonObject, type Json, type JsonObject, type JsonSchema } from '../../json';
import { type Role, roleOf } from './roles';

/** One value of an enum, and what it is called where the schema says so (`oneOf` with `const` and `title`). */
export type Choice = { value: Json; label: string };

/** What command mode understands of one property of a tool's schema. */
export type Field = {
  name: string;
  kind: 'text' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'other';
  /** JSON Schema's `format`, or empty. */
  format: string;
  role: Role;
  description: string;
  required: boolean;
  hasDefault: boolean;
  choices: Choice[];
  minimum?: number;
  maximum?: number;
  pattern?: string;
  /** Of an array. */
  items?: Field;
  /** Of an object. */
  fields?: Field[];
};

export type Fields = {
  list: Field[];
  /** Sets of names of which one has to be complete (`anyOf: [{required: […]}]`); empty where there is no such rule. */
  alternatives: string[][];
};

const deepest = 4;

/** Reads the schema of a tool's arguments. Never throws: what it does not understand is a field of kind `other`. */
export function readFields(schema: JsonSchema): Fields {
  const root = merged(schema, schema, 0);
  const alternatives = [root.anyOf, root.oneOf]
    .filter(Array.isArray)
    .flat()
    .filter(isJsonObject)
    .map(({ required }) => names(required))
    .filter((required) => required.length > 0);
  return { list: fieldsOf(root, schema, 0), alternatives };
}

function fieldsOf(object: JsonObject, root: JsonSchema, depth: number): Field[] {
  if (!isJsonObject(object.properties) || depth > deepest) return [];
  const required = names(object.required);
  return Object.entries(object.properties).map(([name, property]) =>
    fieldOf(name, isJsonObject(property) ? property : {}, required.includes(name), root, depth),
  );
}

function fieldOf(name: string, property: JsonSchema, required: boolean, root: JsonSchema, depth: number): Field {
  const schema = merged(property, root, 0);
  const choices = choicesOf(schema);
  const kind = kindOf(schema, choices);
  const format = text(schema.format);
  const description = text(schema.description) || text(schema.title);
  return {
    name,
    kind,
    format,
    role: roleOf(name, description, kind, format),
    description,
    required,
    hasDefault: schema.default !== undefined,
    choices,
    ...(typeof schema.minimum === 'number' && { minimum: schema.minimum }),
    ...(typeof schema.maximum === 'number' && { maximum: schema.maximum }),
    ...(typeof schema.pattern === 'string' && { pattern: schema.pattern }),
    ...(kind === 'array' && {
      items: fieldOf(name, isJsonObject(schema.items) ? schema.items : {}, false, root, depth + 1),
    }),
    ...(kind === 'object' && { fields: fieldsOf(schema, root, depth + 1) }),
  };
}

/** Follows local references, joins `allOf`, and takes the first branch that is not null of a nullable union. */
function merged(schema: JsonSchema, root: JsonSchema, depth: number): JsonObject {
  if (depth > deepest) return {};
  let whole = { ...(schema as JsonObject) };
  if (typeof schema.$ref === 'string') whole = { ...referenced(schema.$ref, root), ...whole };
  for (const part of Array.isArray(whole.allOf) ? whole.allOf.filter(isJsonObject) : []) {
    const branch = merged(part, root, depth + 1);
    whole = { ...branch, ...whole, ...joined(branch, whole) };
  }
  if (whole.type !== undefined || whole.enum !== undefined || isJsonObject(whole.properties)) return whole;
  const branches = [whole.anyOf, whole.oneOf].find(Array.isArray)?.filter(isJsonObject) ?? [];
  if (branches.every(({ const: only }) => only !== undefined)) return whole;
  const branch = branches.find(({ type }) => type !== 'null');
  return branch ? { ...merged(branch, root, depth + 1), ...whole } : whole;
}

function joined(one: JsonObject, other: JsonObject): JsonObject {
  if (!isJsonObject(one.properties) || !isJsonObject(other.properties)) return {};
  return {
    properties: { ...one.properties, ...other.properties },
    required: [...names(one.required), ...names(other.required)],
  };
}

function referenced(pointer: string, root: JsonSchema): JsonObject {
  if (!pointer.startsWith('#/')) return {};
  let target: unknown = root;
  for (const step of pointer.slice(2).split('/')) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    target = isJsonObject(target) && Object.hasOwn(target, key) ? target[key] : undefined;
  }
  return isJsonObject(target) ? target : {};
}

function choicesOf(schema: JsonObject): Choice[] {
  const titled = [schema.oneOf, schema.anyOf]
    .filter(Array.isArray)
    .flat()
    .filter(isJsonObject)
    .filter((branch) => branch.const !== undefined)
    .map((branch) => ({ value: branch.const as Json, label: text(branch.title) || text(branch.description) }));
  if (titled.length > 0) return titled;
  if (schema.const !== undefined) return [{ value: schema.const, label: text(schema.title) }];
  return Array.isArray(schema.enum) ? schema.enum.map((value) => ({ value, label: '' })) : [];
}

function kindOf(schema: JsonObject, choices: Choice[]): Field['kind'] {
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  const type = types.find((name) => name !== 'null');
  if (type === 'string') return 'text';
  if (type === 'number' || type === 'integer' || type === 'boolean' || type === 'array' || type === 'object')
    return type;
  if (isJsonObject(schema.properties)) return 'object';
  if (choices.length > 0 && choices.every(({ value }) => typeof value === 'string')) return 'text';
  return type === undefined && choices.length === 0 && !isJsonObject(schema.items) ? 'text' : 'other';
}

const names = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : [];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
