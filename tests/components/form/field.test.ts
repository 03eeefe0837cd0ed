import { describe, expect, it } from 'vitest';
import { completed } from '../../../components/form/blank';
import { type Field, readField } from '../../../components/form/field';

const kindOf = (schema: Record<string, unknown>) => readField('x', schema, schema).kind;

describe('readField', () => {
  it.each([
    [{ type: 'string' }, 'text'],
    [{ type: ['string', 'null'] }, 'text'],
    [{ type: 'integer' }, 'number'],
    [{ type: 'number' }, 'number'],
    [{ type: 'boolean' }, 'switch'],
    [{ enum: ['a', 1, null] }, 'choice'],
    [{ oneOf: [{ const: 'a', title: 'A' }, { const: 'b' }] }, 'choice'],
    [{ const: 3 }, 'fixed'],
    [{ type: 'object' }, 'object'],
    [{ properties: { a: {} } }, 'object'],
    [{ type: 'array', items: { type: 'string' } }, 'list'],
    [{ type: 'array' }, 'json'],
    [{}, 'json'],
    [{ type: ['string', 'number'] }, 'json'],
    [{ oneOf: [{ type: 'string' }, { type: 'number' }] }, 'json'],
  ])('%j is shown as %s', (schema, kind) => {
    expect(kindOf(schema)).toBe(kind);
  });

  it('follows local references, and ends where a schema refers to itself', () => {
    const schema = {
      $ref: '#/$defs/node',
      $defs: { node: { type: 'object', properties: { next: { $ref: '#/$defs/node' } } } },
    };
    let field: Field = readField('x', schema, schema);
    let depth = 0;
    while (field.kind === 'object') {
      const next: Field | undefined = field.properties[0]?.field;
      if (!next) break;
      field = next;
      depth += 1;
    }
    expect(field.kind).toBe('json');
    expect(depth).toBeGreaterThan(3);
  });

  it('names choices by their titles', () => {
    const field = readField('x', { oneOf: [{ const: 1, title: 'One' }, { const: 2 }] }, {});
    expect(field.kind === 'choice' && field.choices.map((choice) => choice.label)).toEqual(['One', '2']);
  });
});

describe('completed', () => {
  const schema = {
    type: 'object',
    required: ['fixed', 'agreed', 'inner', 'text'],
    properties: {
      fixed: { const: 'v1' },
      agreed: { type: 'boolean' },
      inner: { type: 'object', required: ['on'], properties: { on: { type: 'boolean' } } },
      text: { type: 'string' },
      wished: { type: 'boolean' },
      colour: { type: 'string', default: 'red' },
    },
  };
  const field = readField('', schema, schema);

  it('fills in what needs no typing, and nothing that a person did not say', () => {
    expect(completed(field, {})).toEqual({ fixed: 'v1', agreed: false, inner: { on: false }, colour: 'red' });
  });

  it('keeps what is given', () => {
    expect(completed(field, { text: 'hi', agreed: true, colour: 'blue' })).toMatchObject({
      text: 'hi',
      agreed: true,
      colour: 'blue',
    });
  });
});
