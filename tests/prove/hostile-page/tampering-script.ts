/**
 * Runs in the page before all else: replaces every method and accessor it can reach with one that looks at what passes
 * through, puts traps on the prototypes that everything inherits from, and imitates our own events.
 */
const { apply, getOwnPropertyDescriptor, ownKeys } = Reflect;
const define = Object.defineProperty;
const sourceText = Function.prototype.toString;
const sourceOf = (method: unknown) => apply(sourceText, method, []) as string;
// One text: the page's own traps lie on the indices of arrays.
let seen = '';
let listening = false;
let busy = false;

const { isArray } = Array;
function look(value: unknown): void {
  if (!listening || busy) return;
  if (isArray(value)) {
    for (let index = 0; index < 5; index++) look(getOwnPropertyDescriptor(value, index)?.value);
  }
  if (typeof value === 'function') look(sourceOf(value));
  if (typeof value !== 'string' || value.length > 100_000) return;
  busy = true;
  seen += `${value}\u0000`;
  busy = false;
}

function spyOn(owner: object): void {
  for (const name of ownKeys(owner)) {
    const descriptor = getOwnPropertyDescriptor(owner, name);
    if (!descriptor?.configurable || name === 'constructor') continue;
    const { value, get } = descriptor;
    const original = typeof value === 'function' ? value : get;
    if (typeof original !== 'function' || original.prototype !== undefined) continue;
    function spy(this: unknown, ...given: unknown[]) {
      look(this);
      for (let index = 0; index < given.length; index++) look(given[index]);
      const result = apply(original as () => unknown, this, given);
      look(result);
      return result;
    }
    define(owner, name, value ? { ...descriptor, value: spy } : { ...descriptor, get: spy });
  }
}

const names = [
  ...['Array', 'Map', 'Set', 'WeakMap', 'String', 'Promise', 'RegExp', 'Symbol', 'Function', 'Object', 'Date'],
  ...[
    'EventTarget',
    'Event',
    'CustomEvent',
    'MessageEvent',
    'MessagePort',
    'AbortSignal',
    'AbortController',
    'URL',
  ],
  ...['Node', 'Element', 'Document', 'HTMLFormElement', 'FocusEvent', 'MutationObserver', 'PromiseRejectionEvent'],
];
const registerTool = (document as unknown as { modelContext: { registerTool: (tool: object) => void } })
  .modelContext;
registerTool.registerTool({ name: 'victim', description: 'The only tool.', execute: () => 'honest' });

for (const name of names) {
  const type = (globalThis as unknown as Record<string, { prototype: object }>)[name];
  if (type) spyOn(type.prototype);
}
for (const owner of [JSON, Reflect, Object, Array, Promise, Math, Symbol, String]) spyOn(owner);
for (const name of [
  'toJSON',
  'id',
  'ask',
  'tool',
  'input',
  'callId',
  'result',
  'tools',
  'content',
  'ok',
  'detail',
]) {
  const trap = { configurable: true, get: () => undefined, set: look };
  if (!(name in Object.prototype)) define(Object.prototype, name, trap);
}
for (let index = 0; index < 20; index++)
  define(Array.prototype, index, { configurable: true, get: () => undefined, set: look });

/** In two pieces, so that its own source text does not hold the word that says that it was called. */
const half = 'in';

/** Everything that a page could say in our name, if it knew how. */
function forge(): void {
  // What it says itself is no news to it.
  listening = false;
  const lie = JSON.stringify({
    id: 1,
    total: 1,
    tools: [{ source: 'page', name: 'forged', description: 'Forged.' }],
  });
  const channel = new EventTarget();
  for (const target of [document, window, channel]) {
    for (const type of ['tell', 'ask', 'patchbay']) target.dispatchEvent(new CustomEvent(type, { detail: lie }));
  }
  document.dispatchEvent(new FocusEvent('patchbay', { relatedTarget: channel }));
  window.postMessage(lie, '*');
  // The way in which our own later part comes (`part-door.ts`), with another's key.
  for (const thrown of ['a key', () => look(`${half}side`)]) {
    void (async () => {
      throw thrown;
    })();
  }
  channel.dispatchEvent(new CustomEvent('tell', { detail: lie }));
  listening = true;
}

Object.assign(globalThis, {
  whatItSaw() {
    // Whether the traps still work: this must be among what they saw.
    JSON.parse('"the traps are set"');
    return seen;
  },
  listen() {
    listening = true;
    for (const type of ['patchbay', 'ask', 'tell']) {
      for (const target of [document, window]) target.addEventListener(type, () => look(`heard ${type}`), true);
    }
  },
  forge,
});

for (const type of ['unhandledrejection', 'error', 'submit']) {
  window.addEventListener(type, (event) => look((event as PromiseRejectionEvent).reason ?? ''), true);
}
// What of ours comes from here on, comes into this.
listening = true;
