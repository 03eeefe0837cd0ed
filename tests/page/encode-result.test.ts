import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeFailure, encodeResult, thrownText } from '../../utils/page/encode-result';
import { resultLimits } from '../../utils/page/result-limits';
import type { CallResult } from '../../utils/tool';
import { effortOf } from '../support/effort';

const encode = (value: unknown) => JSON.parse(encodeResult(value)) as CallResult;
/** The text parts of a result, joined. */
function textOf(value: unknown): string {
  const result = encode(value);
  if (!result.ok) return `failure: ${result.failure.message}`;
  return result.content.map((part) => (part.type === 'text' ? part.text : `<${part.mediaType}>`)).join('|');
}

const circle: Record<string, unknown> = { name: 'ring' };
circle.self = circle;
const shared = { a: 1 };
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const sparse: unknown[] = [];
sparse[3] = 'x';
class Place {
  city = 'Paris';
  #secret = 1;
  get secret() {
    return this.#secret;
  }
}

describe('a result', () => {
  it.each<[string, unknown, string]>([
    ['text', 'as it is', 'as it is'],
    ['empty text', '', ''],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
    ['undefined', undefined, 'Done. The tool returned nothing.'],
    ['null', null, 'null'],
    ['true', true, 'true'],
    ['a number', 1.5, '1.5'],
    ['minus zero', -0, '0'],
    ['not a number', Number.NaN, 'NaN'],
    ['a big integer', 10n, '10'],
    ['a symbol', Symbol('mine'), 'Symbol(mine)'],
    ['a function', () => 1, 'The tool returned a function, which cannot be shown.'],
    ['an object in its own order', { b: 1, a: [true, null, 'x'] }, '{"b":1,"a":[true,null,"x"]}'],
    ['nothing inside', { a: undefined, b: [undefined], f() {} }, '{"b":[null]}'],
    ['odd numbers inside', [Number.NaN, -Infinity, 10n, Symbol('s')], '["NaN","-Infinity","10","Symbol(s)"]'],
    ['a date', new Date(0), '"1970-01-01T00:00:00.000Z"'],
    ['no date', [new Date(Number.NaN)], '["[invalid date]"]'],
    ['a map', new Map<unknown, unknown>([[{ k: 1 }, 'v']]), '{"$type":"Map","entries":[[{"k":1},"v"]]}'],
    ['a set', new Set([1, 'x']), '{"$type":"Set","values":[1,"x"]}'],
    ['an error', { e: new TypeError('bad') }, '{"e":{"$type":"Error","name":"TypeError","message":"bad"}}'],
    ['an expression', /a+/g, '"/a+/g"'],
    ['a circle', circle, '{"name":"ring","self":"[the same object as $]"}'],
    ['the same object twice', [shared, shared], '[{"a":1},{"a":1}]'],
    [
      'a getter that throws',
      {
        get a() {
          throw new Error('no');
        },
        b: 1,
      },
      '{"a":"[could not be read]","b":1}',
    ],
    ['a revoked proxy', { p: revoked.proxy }, '{"p":"[could not be read]"}'],
    ['a proxy', new Proxy({ a: 1 }, {}), '{"a":1}'],
    ['a class', new Place(), '{"city":"Paris"}'],
    ['no prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
    ['toJSON', { toJSON: () => ({ shown: 1 }) }, '{"shown":1}'],
    [
      'toJSON that throws',
      {
        a: {
          toJSON() {
            throw new Error('no');
          },
        },
      },
      '{"a":"[could not be read]"}',
    ],
    ['boxes', [Object('s'), Object(1), Object(false)], '["s",1,false]'],
    ['bytes', new Uint8Array([1, 2]), '{"$type":"Uint8Array","length":2,"values":"1 2"}'],
    ['a buffer', new ArrayBuffer(4), '{"$type":"ArrayBuffer","byteLength":4}'],
    ['a view', new DataView(new ArrayBuffer(4)), '{"$type":"DataView","byteLength":4}'],
    ['holes', sparse, '[null,null,null,"x"]'],
    ['an address', new URL('https://a.example/b'), '"https://a.example/b"'],
    ['a name of the language', JSON.parse('{"__proto__":{"a":1}}'), '{"__proto__":{"a":1}}'],
  ])('of %s has one fixed text', (_kind, value, expected) => {
    expect(textOf(value)).toBe(expected);
  });

  it('says what it left out: depth', () => {
    let deep: unknown = 'bottom';
    for (let level = 0; level < 200_000; level++) deep = [deep];
    expect(textOf(deep)).toMatch(/deeper levels left out.*nested deeper than 32 levels/s);
  });

  it('says what it left out: values', () => {
    const text = textOf(Array.from({ length: 1e6 }, (_, index) => index));
    expect(text).toMatch(/more than 10000 values/);
    expect(text.length).toBeLessThan(60_000);
  });

  it('stays within its characters, and says so', () => {
    for (const value of ['x'.repeat(1e6), { long: 'x'.repeat(1e6) }, new Array(9000).fill('x'.repeat(200))]) {
      const text = textOf(value);
      expect(text.length).toBeLessThan(resultLimits.characters + 40_000);
      expect(text).toMatch(/left out/);
    }
  });

  it('does not walk through a huge array of holes', () => {
    const holes = new Array(4e9);
    expect(textOf(holes)).toMatch(/more than 10000 values/);
    expect(effortOf(() => textOf(holes))).toBeLessThan(50);
  });

  it("unfolds MCP's form", () => {
    const content = [
      { type: 'text', text: 'one' },
      { type: 'image', mimeType: 'image/png', data: 'AAAA' },
      { type: 'resource', resource: { uri: 'a:b', text: 'inside' } },
      { type: 'resource_link', uri: 'a:b' },
    ];
    expect(textOf({ content })).toBe('one|<image/png>|inside|{"type":"resource_link","uri":"a:b"}');
    expect(textOf({ content: [] })).toBe('Done. The tool returned nothing.');
    expect(encode({ content: [{ type: 'text', text: 'bad' }], isError: true })).toEqual({
      ok: false,
      failure: { code: 'tool-threw', message: 'bad' },
    });
  });

  it('leaves an object alone that merely has a list called content', () => {
    expect(textOf({ content: ['a', 'b'] })).toBe('{"content":["a","b"]}');
  });

  it('takes a picture in a data address for a picture', () => {
    expect(encode('data:image/png;base64,AAAA')).toEqual({
      ok: true,
      content: [{ type: 'image', mediaType: 'image/png', data: 'AAAA' }],
    });
  });

  it('leaves out pictures that are too large', () => {
    expect(textOf(`data:image/png;base64,${'A'.repeat(2_000_001)}`)).toMatch(
      /image of 2000001 characters was left out/,
    );
  });

  it('of anything at all is a well-formed result, and JSON values read back as they were', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withMap: true,
          withSet: true,
          withBigInt: true,
          withDate: true,
          withTypedArray: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        (value) => {
          expect(encode(value)).toHaveProperty('ok');
        },
      ),
    );
    fc.assert(
      fc.property(fc.object({ values: [fc.string({ unit: 'grapheme' }), fc.boolean(), fc.integer()] }), (value) => {
        fc.pre(!('content' in value) && !('toJSON' in value));
        expect(JSON.parse(textOf(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('the words of a failure', () => {
  it('are there even where nothing can be read', () => {
    expect(thrownText(revoked.proxy)).toBe('The tool threw: "[could not be read]"');
  });

  it.each<[unknown, string]>([
    [new RangeError('too far'), 'RangeError: too far'],
    [new DOMException('gone', 'AbortError'), 'AbortError: gone'],
    [{ message: 'plain' }, 'plain'],
    ['text', 'The tool threw: text'],
    [undefined, 'The tool threw: undefined'],
    [Symbol('s'), 'The tool threw: Symbol(s)'],
    [{ code: 5 }, 'The tool threw: {"code":5}'],
  ])('%# are what was thrown', (thrown, expected) => {
    expect(thrownText(thrown)).toBe(expected);
    expect(JSON.parse(encodeFailure(expected))).toEqual({
      ok: false,
      failure: { code: 'tool-threw', message: expected },
    });
  });
});
