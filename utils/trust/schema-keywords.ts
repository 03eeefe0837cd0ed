/** The JSON Schema keywords that we keep: those that describe or restrict. Every other one is dropped. */
const keywordsByKind = {
  text: ['title', 'description'],
  type: ['type'],
  values: ['enum'],
  value: ['const', 'default'],
  format: ['format'],
  pattern: ['pattern'],
  reference: ['$ref'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
  divisor: ['multipleOf'],
  count: [
    'minLength',
    'maxLength',
    'minItems',
    'maxItems',
    'minContains',
    'maxContains',
    'minProperties',
    'maxProperties',
  ],
  flag: ['uniqueItems'],
  names: ['required'],
  'name-map': ['dependentRequired'],
  'schema-map': ['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions'],
  schemas: ['prefixItems', 'allOf', 'anyOf', 'oneOf'],
  condition: ['not', 'if'],
  schema: [
    'items',
    'contains',
    'additionalProperties',
    'unevaluatedProperties',
    'unevaluatedItems',
    'propertyNames',
    'then',
    'else',
  ],
} as const;

export type KeywordKind = keyof typeof keywordsByKind;

export const keywords: readonly (readonly [keyword: string, kind: KeywordKind])[] = Object.entries(
  keywordsByKind,
).flatMap(([kind, names]) => names.map((name) => [name, kind as KeywordKind] as const));

export const typeNames: ReadonlySet<unknown> = new Set([
  'object',
  'array',
  'string',
  'number',
  'integer',
  'boolean',
  'null',
]);

/** Formats whose check is known to take linear time. */
export const formatNames: ReadonlySet<unknown> = new Set([
  'date',
  'time',
  'date-time',
  'duration',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'uuid',
  'uri',
  'uri-reference',
  'json-pointer',
]);
