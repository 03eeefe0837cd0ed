import { canonicalJson, isJsonObject, type JsonSchema } from '../../json';
import { legalProperties, legalSchema, requiredNames, type SchemaContext } from './legal-schema';

/**
 * The parameters of a tool as every endpoint takes them: a plain object at the root, without alternatives, references
 * or keywords that some endpoint refuses. Equal schemas give equal text, whatever order they were written in.
 */
export function legalParameters(written: JsonSchema): JsonSchema {
  const context: SchemaContext = { hasDefinition: (reference) => definitionAt(written, reference) !== undefined };
  const root = shapeOf(written, written, 0);
  const notes = [root.description, ...root.notes].filter((note) => note !== '');
  return JSON.parse(
    canonicalJson({
      type: 'object',
      properties: withRequired(mergedProperties(root.properties, context), root.required),
      ...(root.required.length > 0 && { required: root.required }),
      ...(root.closed && { additionalProperties: false }),
      ...(notes.length > 0 && { description: notes.join(' ') }),
      ...definitions(written, context),
    }),
  );
}

/** The object that a root schema describes, its branches folded in. */
type Shape = {
  properties: [name: string, schema: unknown][];
  required: string[];
  closed: boolean;
  description: string;
  notes: string[];
};
const deepest = 8;
const nothing: Shape = { properties: [], required: [], closed: false, description: '', notes: [] };

function shapeOf(schema: unknown, document: JsonSchema, depth: number): Shape {
  if (!isJsonObject(schema) || depth > deepest) return nothing;
  const branches = (keyword: string): Shape[] => {
    const value = schema[keyword];
    return Array.isArray(value) ? value.map((branch) => shapeOf(branch, document, depth + 1)) : [];
  };
  const target = typeof schema.$ref === 'string' ? definitionAt(document, schema.$ref) : undefined;
  const all = [...branches('allOf'), ...(target === undefined ? [] : [shapeOf(target, document, depth + 1)])];
  const choices = [branches('anyOf'), branches('oneOf')];
  const maybe = [schema.then, schema.else].map((branch) => shapeOf(branch, document, depth + 1));
  const own = isJsonObject(schema.properties) ? Object.entries(schema.properties) : [];
  const others = [...all, ...choices.flat(), ...maybe];
  return {
    properties: [...own, ...others.flatMap((shape) => shape.properties)],
    required: [
      ...new Set([
        ...requiredNames(schema.required),
        ...all.flatMap((shape) => shape.required),
        ...choices.flatMap(requiredByAll),
      ]),
    ],
    // A branch may add names that the root alone would refuse.
    closed: schema.additionalProperties === false && !isJsonObject(schema.patternProperties) && others.length === 0,
    description: typeof schema.description === 'string' ? schema.description : '',
    notes: [...choices.flatMap(choiceNote), ...others.flatMap((shape) => shape.notes)],
  };
}

const requiredByAll = (branches: Shape[]): string[] =>
  branches[0]?.required.filter((name) => branches.every((branch) => branch.required.includes(name))) ?? [];

/** What the folding loses, in words. */
function choiceNote(branches: Shape[]): string[] {
  const sets = branches.map(({ required }) => required.join(' + ')).filter((names) => names !== '');
  return sets.length > 1 ? [`Give one of: ${sets.join('; ')}.`] : [];
}

/** Where several branches describe a property, any of their schemas may hold. */
function mergedProperties(properties: Shape['properties'], context: SchemaContext): JsonSchema {
  const schemas = new Map<string, Map<string, unknown>>();
  for (const [name, schema] of properties) {
    const versions = schemas.get(name) ?? new Map<string, unknown>();
    schemas.set(name, versions.set(canonicalJson(schema), schema));
  }
  const merged = [...schemas].map(([name, versions]): [string, unknown] => {
    const [only, ...more] = [...versions.values()].filter((schema) => schema !== false);
    if (only === undefined) return [name, false];
    return [name, more.length === 0 ? only : { anyOf: [only, ...more] }];
  });
  return legalProperties(Object.fromEntries(merged), context, 0);
}

const withRequired = (properties: JsonSchema, required: string[]): JsonSchema =>
  Object.fromEntries([
    ...Object.entries(properties),
    ...required.filter((name) => !Object.hasOwn(properties, name)).map((name) => [name, {}]),
  ]);

function definitions(written: JsonSchema, context: SchemaContext): JsonSchema {
  const kept = ['$defs', 'definitions'].flatMap((keyword) => {
    const table = written[keyword];
    if (!isJsonObject(table)) return [];
    return [
      [
        keyword,
        Object.fromEntries(Object.entries(table).map(([name, schema]) => [name, legalSchema(schema, context)])),
      ],
    ];
  });
  return Object.fromEntries(kept);
}

/** Follows `#/$defs/name` and `#/definitions/name`, the references that endpoints follow too. */
function definitionAt(document: JsonSchema, reference: string): unknown {
  const [, keyword = '', name = ''] = /^#\/(\$defs|definitions)\/([^/]+)$/.exec(reference) ?? [];
  const table = document[keyword];
  const key = decoded(name).replace(/~1/g, '/').replace(/~0/g, '~');
  return isJsonObject(table) && Object.hasOwn(table, key) ? table[key] : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
