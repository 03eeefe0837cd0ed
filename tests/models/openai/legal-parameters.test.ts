import { Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../../../utils/json';
import { legalParameters } from '../../../utils/models/openai/legal-parameters';

const object = (properties: JsonSchema, more: JsonSchema = {}): JsonSchema => ({
  type: 'object',
  properties,
  ...more,
});

describe('parameters that every endpoint takes', () => {
  test('of an empty schema are those of an empty object', () => {
    expect(legalParameters({})).toEqual({ type: 'object', properties: {} });
  });

  test('have their keys in order, whatever order they were written in', () => {
    const one = legalParameters({ properties: { b: { type: 'string', minLength: 1 }, a: {} }, type: 'object' });
    const other = legalParameters({ type: 'object', properties: { a: {}, b: { minLength: 1, type: 'string' } } });
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  test('fold the alternatives at the root in, and say them in words', () => {
    const legal = legalParameters({
      type: 'object',
      oneOf: [
        { properties: { place: { type: 'string' } }, required: ['place'] },
        { properties: { lat: { type: 'number' }, lng: { type: 'number' } }, required: ['lat', 'lng'] },
      ],
    });
    expect(legal).toEqual({
      type: 'object',
      description: 'Give one of: place; lat + lng.',
      properties: { place: { type: 'string' }, lat: { type: 'number' }, lng: { type: 'number' } },
    });
  });

  test('require what all alternatives require', () => {
    expect(
      legalParameters({
        anyOf: [object({ a: {}, b: {} }, { required: ['a', 'b'] }), object({ a: {} }, { required: ['a'] })],
      }),
    ).toMatchObject({ required: ['a'] });
    expect(
      legalParameters({ allOf: [object({ a: {} }, { required: ['a'] }), object({ b: {} }, { required: ['b'] })] }),
    ).toMatchObject({ required: ['a', 'b'] });
  });

  test('follow a reference at the root and keep those below', () => {
    const legal = legalParameters({
      $ref: '#/$defs/Input',
      $defs: { Input: object({ next: { $ref: '#/$defs/Input' } }) },
    });
    expect(legal).toMatchObject({
      type: 'object',
      properties: { next: { $ref: '#/$defs/Input' } },
      $defs: { Input: { properties: {} } },
    });
  });

  test.each<[string, JsonSchema, JsonSchema]>([
    ['an unknown format', { type: 'string', format: 'x-color' }, { type: 'string' }],
    ['a reference to elsewhere', { $ref: 'https://evil.test/schema.json' }, {}],
    ['a reference to nothing', { $ref: '#/$defs/None' }, {}],
    ['keywords of its own', { 'x-ui': 1, type: 'string' }, { type: 'string' }],
    ['no items', { type: 'array' }, { type: 'array', items: {} }],
    [
      'places with items of their own',
      { type: 'array', items: [{ type: 'string' }] },
      { type: 'array', items: {} },
    ],
    ['a constant', { const: 5 }, { enum: [5] }],
    ['oneOf', { oneOf: [{ type: 'string' }, { type: 'null' }] }, { anyOf: [{ type: 'string' }, { type: 'null' }] }],
    ['a type that is none', { type: 'colour' }, {}],
    ['nullable', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    ['an anchored pattern', { pattern: '^a+$' }, { pattern: '^a+$' }],
    ['a loose pattern', { pattern: 'a+' }, { description: 'Must match the regular expression a+' }],
    [
      'a required name without a property',
      { type: 'object', required: ['a'] },
      { type: 'object', required: ['a'], properties: { a: {} } },
    ],
    ['true', true as never, {}],
  ])('have a property with %s in legal form', (_name, written, legal) => {
    expect(legalParameters(object({ p: written })).properties).toEqual({ p: legal });
  });

  test('leave out what may never be given', () => {
    expect(legalParameters(object({ never: false }))).toEqual({ type: 'object', properties: {} });
  });
});

const leaf = fc.oneof(
  fc.record({ type: fc.constantFrom('string', 'number', 'integer', 'boolean', 'null', 'array') }),
  fc.record({ enum: fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 3 }) }),
  fc.record({ const: fc.jsonValue({ maxDepth: 1 }) }),
  fc.record({ type: fc.constant('integer'), minimum: fc.integer(), maximum: fc.integer() }),
  fc.record({
    type: fc.constant('string'),
    minLength: fc.nat(5),
    format: fc.constantFrom('email', 'x-odd', 'date'),
  }),
  fc.record({ $ref: fc.constantFrom('#/$defs/D', '#/nowhere', 'https://a.test/s') }),
  fc.constant(true),
  fc.constant(false),
);
const names = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'x y');
const { schema } = fc.letrec<{ schema: unknown }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record(
      {
        type: fc.constant('object'),
        properties: fc.dictionary(names, tie('schema'), { maxKeys: 3 }),
        required: fc.uniqueArray(names, { maxLength: 2 }),
        additionalProperties: fc.oneof(fc.boolean(), tie('schema')),
        anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
        allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
        oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
        not: tie('schema'),
        if: tie('schema'),
        ...Object.fromEntries(['then', 'else'].map((keyword) => [keyword, tie('schema')])),
      },
      { requiredKeys: [] },
    ),
    fc.record({ type: fc.constant('array'), items: tie('schema') }),
  ),
}));
const root = fc
  .record({ base: schema, $defs: fc.record({ D: schema }) })
  .map(({ base, $defs }) => ({ ...(typeof base === 'object' ? (base as JsonSchema) : {}), $defs }));
const values = fc.dictionary(names, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 });

test('any schema becomes legal, the same each time, and never stricter than it was', () => {
  fc.assert(
    fc.property(root, fc.array(values, { maxLength: 6 }), (written, candidates) => {
      const legal = legalParameters(written);
      expect(legal.type).toBe('object');
      expect(
        Object.keys(legal).filter((keyword) =>
          ['$ref', 'anyOf', 'oneOf', 'allOf', 'not', 'if', 'enum', 'const'].includes(keyword),
        ),
      ).toEqual([]);
      expect(legalParameters(legal)).toEqual(legal);
      for (const value of [{}, ...candidates]) {
        if (validates(written, value)) expect(validates(legal, value)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

function validates(schemaToTry: JsonSchema, value: unknown): boolean {
  try {
    return new Validator(schemaToTry, '2020-12').validate(value).valid;
  } catch {
    return false;
  }
}
