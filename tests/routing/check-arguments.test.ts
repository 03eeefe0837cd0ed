import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonSchema } from '../../utils/json';
import { checkArguments } from '../../utils/routing/check-arguments';
import { longestTextFor } from '../../utils/safe-pattern';
import { effortOf } from '../support/effort';

const check = (value: JsonObject, schema: JsonSchema) => {
  const outcome = checkArguments(value, schema, 'tool');
  return outcome.ok ? outcome.value : outcome.failure.message;
};
const property = (schema: JsonSchema) => ({ type: 'object', properties: { a: schema } });

describe('checkArguments', () => {
  it.each<[JsonSchema, JsonObject[string], string]>([
    [{ type: 'integer' }, 1.5, '/a: expected an integer, received the number 1.5.'],
    [{ type: ['string', 'null'] }, 5, '/a: expected a text or null, received the number 5.'],
    [{ enum: ['x', 'y'] }, 'z', '/a: expected one of "x", "y", received the text "z".'],
    [{ const: 3 }, 4, '/a: expected 3, received the number 4.'],
    [
      { type: 'string', format: 'date' },
      'soon',
      '/a: expected a text of the format date, received the text "soon".',
    ],
    [
      { type: 'string', pattern: '^\\d+$' },
      'x',
      '/a: expected a text that matches "^\\\\d+$", received the text "x".',
    ],
    [false as never, 1, '/a: expected nothing here, received the number 1; leave it out.'],
    [{ minimum: 3 }, 2, '/a: expected at least 3, received the number 2.'],
    [{ exclusiveMaximum: 3 }, 3, '/a: expected less than 3, received the number 3.'],
    [{ multipleOf: 5 }, 7, '/a: expected a multiple of 5, received the number 7.'],
    [{ maxLength: 2 }, 'abc', '/a: expected at most 2 characters, received the text "abc".'],
    [{ minItems: 1 }, [], '/a: expected at least 1 items, received the list [].'],
    [{ uniqueItems: true }, [1, 1], '/a: expected no item twice, received the list [1,1].'],
    [{ items: { type: 'boolean' } }, [true, 'no'], '/a/1: expected true or false, received the text "no".'],
    [
      { anyOf: [{ type: 'string' }, { type: 'null' }] },
      5,
      '/a: expected one of: a text; null, received the number 5.',
    ],
    [{ $ref: '#/$defs/n' }, 'x', '/a: expected a number, received the text "x".'],
    [{ not: { type: 'string' } }, 'x', 'what "not" asks for'],
    [{ properties: { 'b/c d': { type: 'string' } } }, { 'b/c d': 1 }, '/a/b~1c d: expected a text'],
    [{ required: ['50%'] }, {}, '/a/50%: expected a value, received nothing; it is required.'],
    [
      { properties: {}, additionalProperties: false },
      { '50%': 1 },
      '/a/50%: expected no such argument, received the number 1.',
    ],
  ])('%j refuses %j', (schema, value, sentence) => {
    expect(check({ a: value }, { ...property(schema), $defs: { n: { type: 'number' } } })).toContain(sentence);
  });

  it('follows defaults through references and allOf, and leaves absent objects absent', () => {
    const schema = {
      ...property({ $ref: '#/$defs/options' }),
      allOf: [{ properties: { size: { default: 'small' } } }],
      $defs: {
        options: { type: 'object', properties: { deep: { default: [1] }, inner: property({ default: 1 }) } },
      },
    };
    expect(check({ a: {} }, schema)).toEqual({ size: 'small', a: { deep: [1] } });
    expect(check({ a: { inner: {} } }, schema)).toEqual({ size: 'small', a: { deep: [1], inner: { a: 1 } } });
    expect(check({}, schema)).toEqual({ size: 'small' });
  });

  it('holds a schema that describes itself', () => {
    const tree = {
      type: 'object',
      properties: { name: { type: 'string' }, children: { type: 'array', items: { $ref: '#' } } },
    };
    expect(check({ children: [{ children: [{ name: 'x' }] }] }, tree)).toEqual({
      children: [{ children: [{ name: 'x' }] }],
    });
    expect(check({ children: [{ children: [{ name: 5 }] }] }, tree)).toContain(
      '/children/0/children/0/name: expected a text',
    );
  });

  it('gives up on a schema that cannot be used, and lets the page decide', () => {
    expect(check({ a: 1 }, { type: 'object', $ref: '#' })).toEqual({ a: 1 });
    expect(check({ a: 1 }, { type: 'object', $ref: '#/nowhere' })).toEqual({ a: 1 });
    expect(check({ a: 'x' }, property({ pattern: '([' }))).toEqual({ a: 'x' });
    const chain = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [
        `d${index}`,
        { allOf: [{ $ref: `#/$defs/d${index + 1}` }, { $ref: `#/$defs/d${index + 1}` }] },
      ]),
    );
    const schema = { ...property({ $ref: '#/$defs/d0' }), $defs: { ...chain, d100: {} } };
    expect(check({ a: 1 }, schema)).toEqual({ a: 1 });
    expect(effortOf(() => check({ a: 1 }, schema))).toBeLessThan(100);
  });

  it('spends no time on a pattern or list made to take for ever', () => {
    const evil = [
      '^(a+)+$',
      '^(a|a)*$',
      '^(a|aa)+$',
      '(a*)*b',
      '^(([a-z])+.)+[A-Z]([a-z])+$',
      '^(a?){40}a{40}$',
      '(.*)(.*)(.*)(.*)x',
      '(a)\\1+',
    ];
    const effort = effortOf(() => {
      for (const pattern of evil) {
        expect(longestTextFor(pattern), pattern).toBe(0);
        check({ a: 'a'.repeat(60_000) }, property({ pattern, patternProperties: { [pattern]: {} } }));
      }
      check({ a: Array.from({ length: 30_000 }, () => ({})) }, property({ uniqueItems: true }));
      for (const pattern of ['a*a*a*b', '^\\s+|\\s+$', '[^]*x[^]*y']) {
        expect(longestTextFor(pattern), pattern).toBeGreaterThan(30);
        for (const length of [40, 200, 1500, 60_000]) check({ a: 'a'.repeat(length) }, property({ pattern }));
      }
    });
    expect(effort).toBeLessThan(200);
    for (const pattern of [
      '^\\d{4}-\\d{2}$',
      '^#[0-9a-f]{6}$',
      '^(https?)://',
      '^[\\w.+-]+@[\\w-]+\\.\\w+$',
      '^(?:\\d{3})+$',
    ]) {
      expect(longestTextFor(pattern), pattern).toBeGreaterThan(30);
    }
  });

  it('never throws on a schema of random keywords', () => {
    const leaf = {
      type: fc.constantFrom('object', 'string', 'bogus', ['null', 'array']),
      $ref: fc.constantFrom('#', '#/properties/a', '#/%', '#/$defs/x', '#/anyOf/0', '#/items'),
      enum: fc.array(fc.jsonValue(), { maxLength: 3 }),
      pattern: fc.string(),
      required: fc.array(fc.string()),
      default: fc.jsonValue(),
      additionalProperties: fc.boolean(),
    };
    const schemaOf = (depth: number): fc.Arbitrary<JsonSchema> => {
      if (depth === 0) return fc.record(leaf, { requiredKeys: [] }) as fc.Arbitrary<JsonSchema>;
      const inner = schemaOf(depth - 1);
      const list = fc.array(inner, { minLength: 1, maxLength: 3 });
      const deep = {
        properties: fc.dictionary(fc.constantFrom('a', 'b', '__proto__x', '50%'), inner, { maxKeys: 3 }),
        patternProperties: fc.dictionary(fc.string(), inner, { maxKeys: 2 }),
        ...{ items: inner, not: inner, anyOf: list, oneOf: list, allOf: list },
      };
      return fc.record({ ...leaf, ...deep }, { requiredKeys: [] }) as fc.Arbitrary<JsonSchema>;
    };
    const part = schemaOf(2);
    fc.assert(
      fc.property(part, fc.dictionary(fc.constantFrom('a', 'b', '50%'), fc.jsonValue()), (schema, value) => {
        const told = check(value as JsonObject, schema);
        if (typeof told === 'string') expect(told.length).toBeLessThan(6000);
      }),
    );
  });
});
