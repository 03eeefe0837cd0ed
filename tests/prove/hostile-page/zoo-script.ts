/** Runs in the page: one tool for each strange value. What each must read as is in `zoo.ts`. */
const context = (document as unknown as { modelContext: { registerTool(tool: object): Promise<void> } })
  .modelContext;

const circle: Record<string, unknown> = { name: 'ring' };
circle.self = circle;
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const throwing = {
  get: () => {
    throw new Error('no');
  },
};

function nested(levels: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

const values: Record<string, () => unknown> = {
  undefined: () => undefined,
  null: () => null,
  minusZero: () => -0,
  notANumber: () => Number.NaN,
  bigint: () => 10n,
  symbol: () => Symbol('mine'),
  function: () => () => 1,
  surrogate: () => 'a\ud800b',
  circle: () => circle,
  node: () => document.createElement('p'),
  nodeInside: () => ({ found: document.querySelector('p') }),
  document: () => document,
  window: () => window,
  proxy: () => new Proxy({ a: 1 }, {}),
  revoked: () => revoked.proxy,
  throwingProxy: () => new Proxy({}, { ownKeys: throwing.get, get: throwing.get, getPrototypeOf: throwing.get }),
  throwingGetter: () => Object.defineProperty({ b: 1 }, 'a', { ...throwing, enumerable: true }),
  throwingJson: () => ({ toJSON: throwing.get }),
  map: () => new Map([[{ k: 1 }, 'v']]),
  set: () => new Set([1, 'x']),
  weakMap: () => new WeakMap(),
  date: () => new Date(0),
  noDate: () => new Date(Number.NaN),
  error: () => new TypeError('bad'),
  exception: () => new DOMException('gone', 'AbortError'),
  expression: () => /a+/g,
  bytes: () => new Uint8Array([1, 2]),
  bigBytes: () => new Uint8Array(100_000_000),
  buffer: () => new ArrayBuffer(4),
  view: () => new DataView(new ArrayBuffer(4)),
  blob: () => new Blob(['abc'], { type: 'text/plain' }),
  file: () => new File(['abc'], 'a.txt', { type: 'text/plain' }),
  address: () => new URL('https://a.example/b'),
  boxes: () => [Object('s'), Object(1), Object(false)],
  prototypeless: () => Object.assign(Object.create(null) as object, { a: 1 }),
  ownProto: () => JSON.parse('{"__proto__":{"a":1}}'),
  holes: () => new Array(4_000_000_000),
  promise: () => Promise.resolve({ later: true }),
  thenable: () => Object.fromEntries([['then', (resolve: (value: string) => void) => resolve('thenable')]]),
  rejection: () => Promise.reject(new RangeError('mine')),
  thrownNothing: () => Promise.reject(undefined),
  thrownCircle: () => Promise.reject(circle),
  deep: () => nested(200_000),
  long: () => 'x'.repeat(65 * 1024 * 1024),
  longInside: () => ({ text: 'x'.repeat(65 * 1024 * 1024) }),
  many: () => Array.from({ length: 1_000_000 }, (_, index) => index),
  content: () => ({ content: [{ type: 'text', text: 'one' }] }),
  contentError: () => ({ content: [{ type: 'text', text: 'bad' }], isError: true }),
  contentCircle: () => ({ content: [circle] }),
  picture: () => 'data:image/png;base64,AAAA',
};

for (const [name, execute] of Object.entries(values)) {
  void context.registerTool({ name, description: `Gives ${name}.`, execute });
}
