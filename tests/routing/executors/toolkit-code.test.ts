import { beforeEach, expect, it, vi } from 'vitest';
import type { CallMemory } from '../../../utils/routing/executor';
import { type CodeRun, type GrantDesk, runCode as runWith } from '../../../utils/routing/executors/toolkit-code';

const stub = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('../../../utils/browser', () => ({
  get browser() {
    return stub.browser;
  },
}));

type Reply = { result?: unknown; error?: unknown } | Error;
let injections: { world: string; worldId?: string; js: object[] }[] = [];

function browserWith(replies: Reply[], getScripts: () => Promise<unknown[]> = async () => []) {
  injections = [];
  stub.browser = {
    runtime: { getURL: () => 'chrome-extension://x/' },
    userScripts: {
      getScripts,
      execute: async (injection: (typeof injections)[number]) => {
        injections.push(injection);
        const reply = replies.shift() ?? { result: null };
        if (reply instanceof Error) throw reply;
        return [reply];
      },
    },
  };
}

let number = 0;
const run = (change: Partial<CodeRun> = {}): CodeRun => ({
  callId: 'call',
  address: { tabId: 1, frameId: 0, documentId: `document-${number}` },
  toolkit: { id: 'kit', name: 'Kit', grants: [], connect: [], namespace: 'local', secrets: [] },
  tool: {
    definition: { name: 'kit.go', description: 'Goes.', inputSchema: { type: 'object' }, annotations: {} },
    ...{ file: 'a.tool.js', world: 'isolated', entrypoint: 'go', order: null, matches: [] },
  },
  runs: 'return {};',
  arguments: {},
  ...change,
});
const recalls = (memory: CallMemory | null) => async () => memory;
const never = recalls({ state: 'never', result: null });
const settled = { result: { state: 'settled', result: '{"ok":true,"content":[]}', lines: [] } };
const { signal } = new AbortController();
const noDesk: GrantDesk = { open() {}, close() {} };
const runCode = (one: CodeRun, until: AbortSignal, recall: Parameters<typeof runWith>[2], desk = noDesk) =>
  runWith(one, until, recall, desk);

beforeEach(() => {
  number += 1;
});

it('runs in a world of its own toolkit, with the runtime the first time only', async () => {
  browserWith([settled, settled]);
  expect(await runCode(run(), signal, never)).toEqual({ kind: 'answered', result: { ok: true, content: [] } });
  await runCode(run(), signal, never);
  expect(injections.map(({ world, worldId, js }) => [world, worldId, js.length])).toEqual([
    ['USER_SCRIPT', 'toolkit-kit', 2],
    ['USER_SCRIPT', 'toolkit-kit', 1],
  ]);
});

it('brings the runtime again where it has gone, and each time into the page’s world', async () => {
  browserWith([settled, { result: { state: 'bare' } }, settled, settled]);
  await runCode(run(), signal, never);
  expect(await runCode(run(), signal, never)).toMatchObject({ kind: 'answered' });
  const page = run({ tool: { ...run().tool, world: 'page' } });
  await runCode(page, signal, never);
  expect(injections.map(({ world, js }) => [world, js.length])).toEqual([
    ['USER_SCRIPT', 2],
    ['USER_SCRIPT', 1],
    ['USER_SCRIPT', 2],
    ['MAIN', 2],
  ]);
});

it('names the switch where it is off, also when it was thrown meanwhile', async () => {
  stub.browser = { runtime: { getURL: () => 'chrome-extension://x/' } };
  const off = {
    kind: 'refused',
    failure: { code: 'permission-missing', message: expect.stringContaining('"Allow User Scripts"') },
  };
  expect(await runCode(run(), signal, never)).toEqual(off);
  browserWith([new Error('API is not available')], () => Promise.reject(new Error('off')));
  expect(await runCode(run(), signal, never)).toEqual(off);
  stub.browser = { runtime: { getURL: () => 'moz-extension://x/' } };
  expect(await runCode(run(), signal, never)).toMatchObject({
    failure: { message: expect.stringContaining('Firefox') },
  });
});

it('tells code that the browser cannot read from a page that left', async () => {
  browserWith([{ result: null }]);
  expect(await runCode(run(), signal, never)).toMatchObject({ kind: 'refused', failure: { code: 'tool-threw' } });
  browserWith([{ error: { message: 'expected expression' } }]);
  expect(await runCode(run(), signal, never)).toMatchObject({
    failure: { message: expect.stringContaining('expected expression') },
  });
  for (const memory of [null, { state: 'running', result: null } as const]) {
    browserWith([{ result: null }]);
    expect(await runCode(run(), signal, recalls(memory))).toMatchObject({ kind: 'lost' });
  }
  browserWith([{ result: { state: 'elsewhere' } }]);
  expect(await runCode(run(), signal, never)).toMatchObject({ kind: 'lost' });
  browserWith([new Error('Frame with ID 0 was removed.')]);
  expect(await runCode(run(), signal, never)).toEqual({ kind: 'lost', detail: 'Frame with ID 0 was removed.' });
});

it('is given up with its signal, and takes no nonsense for a result', async () => {
  const over = new AbortController();
  browserWith([]);
  const scripts = stub.browser.userScripts as { execute: unknown };
  scripts.execute = () => new Promise(() => {});
  const delivery = runCode(run(), over.signal, never);
  over.abort();
  expect(await delivery).toMatchObject({ kind: 'lost' });
  browserWith([{ result: { state: 'settled', result: 'no json', lines: [] } }]);
  expect(await runCode(run(), signal, never)).toMatchObject({
    result: { ok: false, failure: { code: 'result-unusable' } },
  });
});

it('gives only code with grants a way to the extension, and only while its call runs', async () => {
  browserWith([settled, settled, settled]);
  const configured: unknown[] = [];
  Object.assign(stub.browser.userScripts as object, {
    configureWorld: async (world: unknown) => configured.push(world),
  });
  const log: string[] = [];
  const desk: GrantDesk = {
    open: (id) => void log.push(`open ${id}`),
    close: (id) => void log.push(`close ${id}`),
  };
  await runCode(run(), signal, never, desk);
  expect([configured, log]).toEqual([[], []]);
  const granted = run({
    toolkit: { ...run().toolkit, id: 'rich', name: 'Rich', grants: ['fetch'], connect: ['a.example'] },
  });
  await runCode(granted, signal, never, desk);
  await runCode(granted, signal, never, desk);
  expect(configured).toEqual([{ worldId: 'toolkit-rich', messaging: true }]);
  expect(log).toEqual(['open call', 'close call', 'open call', 'close call']);
});
