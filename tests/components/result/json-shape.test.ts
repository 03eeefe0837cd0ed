import { describe, expect, it } from 'vitest';
import { browsable, tableOf } from '../../../components/result/json-shape';

describe('what can be looked through', () => {
  it('is JSON with something in it, and nothing else', () => {
    expect(browsable('{"a":1}')).toEqual({ a: 1 });
    expect(browsable(' [1,2]')).toEqual([1, 2]);
    for (const text of ['', 'words', '"text"', '7', 'null', '{broken', `[${'1,'.repeat(1_100_000)}1]`]) {
      expect(browsable(text), text.slice(0, 20)).toBeUndefined();
    }
  });
});

describe('a table', () => {
  it('is made of alike objects, in a list or in the only list of an object', () => {
    const rows = [
      { name: 'Lima', people: 9 },
      { name: 'Oslo', people: 1, capital: true },
    ];
    expect(tableOf(rows)).toEqual({ columns: ['name', 'people', 'capital'], rows });
    expect(tableOf({ total: 2, rows })).toMatchObject({ rows });
  });

  it.each([
    [[]],
    [[{ a: 1 }]],
    [[{ a: 1 }, 2]],
    [[{ a: 1 }, { b: 2 }, { c: 3 }]],
    [{ one: [{ a: 1 }, { a: 2 }], other: [{ a: 1 }, { a: 2 }] }],
    ['text'],
  ])('is not made of %j', (value) => {
    expect(tableOf(value)).toBeUndefined();
  });
});
