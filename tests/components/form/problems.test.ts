import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../components/form/problems';
import { effortOf } from '../../support/effort';

const schema = {
  type: 'object',
  required: ['place', 'a/b'],
  properties: {
    place: { type: 'string', minLength: 2 },
    'a/b': { type: 'string' },
    zoom: { type: 'integer', minimum: 1, maximum: 18 },
    colour: { enum: ['red', 'blue'] },
    style: { type: 'object', properties: { width: { type: 'number', exclusiveMinimum: 0 } } },
    tags: { type: 'array', items: { type: 'string' }, maxItems: 2 },
  },
};
const fine = { place: 'Paris', 'a/b': '' };

describe('problemsOf', () => {
  it('finds nothing wrong with valid values', () => {
    expect([...problemsOf(schema, { ...fine, zoom: 3, tags: ['a'], style: { width: 1 } })]).toEqual([]);
  });

  it.each([
    [{ 'a/b': '' }, '/place', 'Needed.'],
    [{ place: 'Paris' }, '/a~1b', 'Needed.'],
    [{ ...fine, place: 'P' }, '/place', 'At least 2 characters.'],
    [{ ...fine, zoom: 19 }, '/zoom', 'Must be 18 or less.'],
    [{ ...fine, zoom: 1.5 }, '/zoom', 'Must be a whole number.'],
    [{ ...fine, zoom: 'far' }, '/zoom', 'Must be a whole number.'],
    [{ ...fine, colour: 'green' }, '/colour', 'Choose one of the list.'],
    [{ ...fine, style: { width: 0 } }, '/style/width', 'Must be more than 0.'],
    [{ ...fine, tags: ['a', 'b', 'c'] }, '/tags', 'At most 2 entries.'],
    [{ ...fine, tags: ['a', 2] }, '/tags/1', 'Must be text.'],
  ])('of %j says at %s: %s', (values, path, sentence) => {
    expect(problemsOf(schema, values).get(path)).toBe(sentence);
  });

  it('says of several ways which there are, and not what each of them lacks', () => {
    const either = {
      type: 'object',
      properties: { place: { type: 'string' }, lat: { type: 'number' }, lng: { type: 'number' } },
      anyOf: [{ required: ['place'] }, { required: ['lat', 'lng'] }],
    };
    expect([...problemsOf(either, {})]).toEqual([['', 'Fill in one of these: place, lat + lng.']]);
    expect([...problemsOf({ oneOf: [{ type: 'string' }, { minimum: 3 }] }, 1)]).toEqual([
      ['', 'Fits none of what is allowed here.'],
    ]);
  });

  it('takes no field for one of several ways because it is named like them', () => {
    const named = { type: 'object', properties: { anyOf: { type: 'string', minLength: 3 } } };
    expect([...problemsOf(named, { anyOf: 'no' }).keys()]).toEqual(['/anyOf']);
  });

  it('never runs a regular expression of the page', () => {
    const slow = { type: 'object', properties: { text: { type: 'string', pattern: '^(a+)+$' } } };
    const values = { text: `${'a'.repeat(40)}!` };
    expect(problemsOf(slow, values).size).toBe(0);
    expect(effortOf(() => problemsOf(slow, values))).toBeLessThan(50);
  });
});
