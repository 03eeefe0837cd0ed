import type { CallResult } from '../../../utils/tool';
import type { Observer } from '../../e2e/observer/observer';

/** What each value of the zoo must read as, in every browser. An expression for what is too long to write out. */
const expected: Record<string, string | RegExp> = {
  undefined: 'Done. The tool returned nothing.',
  null: 'null',
  minusZero: '0',
  notANumber: 'NaN',
  bigint: '10',
  symbol: 'Symbol(mine)',
  function: 'The tool returned a function, which cannot be shown.',
  surrogate: 'a\ufffdb',
  circle: '{"name":"ring","self":"[the same object as $]"}',
  node: '{"$type":"node","name":"P","text":""}',
  nodeInside: '{"found":{"$type":"node","name":"P","text":"body"}}',
  document: '{"$type":"node","name":"#document","text":""}',
  window: '"[window]"',
  proxy: '{"a":1}',
  revoked: '"[could not be read]"',
  throwingProxy: '"[could not be read]"',
  throwingGetter: '{"b":1,"a":"[could not be read]"}',
  throwingJson: '"[could not be read]"',
  map: '{"$type":"Map","entries":[[{"k":1},"v"]]}',
  set: '{"$type":"Set","values":[1,"x"]}',
  weakMap: '{}',
  date: '"1970-01-01T00:00:00.000Z"',
  noDate: '"[invalid date]"',
  error: '{"$type":"Error","name":"TypeError","message":"bad"}',
  exception: '{"$type":"Error","name":"AbortError","message":"gone"}',
  expression: '"/a+/g"',
  bytes: '{"$type":"Uint8Array","length":2,"values":"1 2"}',
  bigBytes: /^\{"\$type":"Uint8Array","length":100000000,"values":"(0 ){64}…"\}$/,
  buffer: '{"$type":"ArrayBuffer","byteLength":4}',
  view: '{"$type":"DataView","byteLength":4}',
  blob: '{"$type":"Blob","size":3,"mediaType":"text/plain"}',
  file: '{"$type":"Blob","size":3,"mediaType":"text/plain"}',
  address: '"https://a.example/b"',
  boxes: '["s",1,false]',
  prototypeless: '{"a":1}',
  ownProto: '{"__proto__":{"a":1}}',
  holes: /^\[(null,)+null\]\|\(A part of this result was left out: it holds more than 10000 values\.\)$/,
  promise: '{"later":true}',
  thenable: 'thenable',
  rejection: 'failed: RangeError: mine',
  thrownNothing: 'failed: The tool threw: undefined',
  thrownCircle: 'failed: ring',
  deep: /deeper levels left out.*nested deeper than 32 levels/,
  long: /^x{262144}\|\(67895296 more characters were left out here\.\)$/,
  longInside: /^\{"text":"x+…"\}\|\(A part of this result was left out: it is longer than 262144 characters\.\)$/,
  many: /^\[0,1,2.*holds more than 10000 values/,
  content: 'one',
  contentError: 'failed: bad',
  contentCircle: '{"content":[{"name":"ring","self":"[the same object as $.content[0]]"}]}',
  picture: '<image/png AAAA>',
};

export type ZooResult = { total: number; wrong: string[]; longest: number; largest: number };

/** Calls every tool of the zoo once. `longest` in milliseconds, `largest` in characters of the whole answer. */
export async function visitZoo(observer: Observer, site: string): Promise<ZooResult> {
  const page = await observer.harness.openPage(`${site}/zoo`);
  const names = Object.keys(expected);
  const announced = await observer.announcement(
    '/zoo',
    ({ message }) => message.request.tools?.length === names.length,
  );
  const wrong: string[] = [];
  let longest = 0;
  let largest = 0;
  for (const name of names) {
    const started = performance.now();
    const result = await observer.call(announced, name);
    longest = Math.max(longest, performance.now() - started);
    largest = Math.max(largest, JSON.stringify(result).length);
    const text = textOf(result);
    const wanted = expected[name] as string | RegExp;
    const isRight = typeof wanted === 'string' ? text === wanted : wanted.test(text);
    if (!isRight) wrong.push(`${name}: ${text.slice(0, 200)}`);
  }
  await page.close();
  return { total: names.length, wrong, longest, largest };
}

function textOf(result: CallResult): string {
  if (!result.ok) return `failed: ${result.failure.message}`;
  const texts = result.content.map((part) =>
    part.type === 'text' ? part.text : `<${part.mediaType} ${part.data}>`,
  );
  return texts.join('|');
}
