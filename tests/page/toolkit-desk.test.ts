// @vitest-environment happy-dom
import { runInThisContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CallDesk } from '../../utils/page/call-desk';
import { type ToolkitReply, toolkitChannel } from '../../utils/page/toolkit-channel';
import { keepToolkitCalls } from '../../utils/page/toolkit-desk';
import { offerRuntime } from '../../utils/page/toolkit-runtime';
import { injectedCode } from '../../utils/toolkits/injected-code';

const documentId = '0b2f5c1e-9a8d-4c7b-8e6f-112233445566';
let desk: CallDesk;
let end: AbortController;
let count = 0;

beforeEach(() => {
  desk = new CallDesk();
  end = new AbortController();
  keepToolkitCalls(documentId, desk, end.signal);
});
afterEach(() => end.abort());

type Change = {
  callId?: string;
  channel?: string;
  entrypoint?: string;
  order?: string[];
  values?: object;
  stays?: boolean;
  wantsLines?: boolean;
};

/** As the browser does it: the runtime and the code, one after the other, in one world. */
function inject(body: string, change: Change = {}, withRuntime = true): Promise<ToolkitReply> {
  count += 1;
  const {
    callId = `call-${count}`,
    channel = toolkitChannel(documentId, 'isolated'),
    entrypoint = 'go',
    order = null,
    values = {},
    stays = false,
    wantsLines = false,
  } = change;
  if (withRuntime) offerRuntime();
  const code = injectedCode(
    { callId, channel, entrypoint, order, arguments: { ...values }, grants: [], stays, wantsLines },
    body,
  );
  return runInThisContext(code);
}
const module = (body: string) =>
  `"use strict";async function go(values, { signal }) { ${body} }\nreturn { "go": go };`;
const settledDesk = () => new Promise((resolve) => setTimeout(resolve, 5));
const textOf = (reply: ToolkitReply) => (reply.state === 'settled' ? JSON.parse(reply.result) : reply.state);
const done = (text: string) => ({ ok: true, content: [{ type: 'text', text }] });

describe('injected code', () => {
  it('runs with its arguments, and its result is kept at the document', async () => {
    const reply = await inject(module('return "hello " + values.name;'), { callId: 'a', values: { name: 'Ada' } });
    expect(textOf(reply)).toEqual(done('hello Ada'));
    await settledDesk();
    expect(desk.recall('a')).toEqual({ state: 'settled', result: done('hello Ada') });
  });

  it('registers tools, and gets its arguments one by one where it says so', async () => {
    const body = "registerTool({ name: 'go', execute: (a, b) => this === undefined ? a : a + '-' + b });";
    expect(textOf(await inject(body, { order: ['x', 'y'], values: { y: 2, x: 1 } }))).toEqual(done('1-2'));
    const older = "registerTool({ name: 'go', fn: async ({ x }) => x });";
    expect(textOf(await inject(older, { values: { x: 'fn' } }))).toEqual(done('fn'));
  });

  it('that throws, rejects, or has no such function says so', async () => {
    const failure = async (body: string) => textOf(await inject(body)).failure;
    expect(await failure(module('throw new RangeError("no");'))).toEqual({
      code: 'tool-threw',
      message: 'RangeError: no',
    });
    expect(await failure('throw 7;')).toEqual({ code: 'tool-threw', message: 'The tool threw: 7' });
    expect(await failure('return { other() {} };')).toMatchObject({ code: 'tool-gone' });
  });

  it('runs once, however often it is injected', async () => {
    const body = module('document.title += "x"; return 1;');
    document.title = '';
    expect(textOf(await inject(body, { callId: 'twice' }))).toEqual(done('1'));
    expect(await inject(body, { callId: 'twice' })).toEqual({ state: 'elsewhere' });
    expect(document.title).toBe('x');
  });

  it('runs nothing in another document than the one it is for', async () => {
    const channel = toolkitChannel('ffffffff-ffff-4fff-8fff-ffffffffffff', 'isolated');
    expect(await inject(module('document.title = "ran";'), { channel })).toEqual({ state: 'elsewhere' });
    expect(document.title).not.toBe('ran');
  });

  it('is told to stop, and hears it by its signal', async () => {
    const body = module(
      'return new Promise((resolve) => signal.addEventListener("abort", () => resolve("stopped")));',
    );
    const reply = inject(body, { callId: 'long' });
    expect(desk.recall('long').state).toBe('running');
    await settledDesk();
    desk.cancel('long');
    expect(textOf(await reply)).toEqual(done('stopped'));
    await settledDesk();
    expect(desk.recall('long').result).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  });

  it('without its runtime says so; the runtime stays where it may', async () => {
    expect(await inject(module(''), { stays: false })).toMatchObject({ state: 'settled' });
    expect(await inject(module(''), {}, false)).toEqual({ state: 'bare' });
    await inject(module(''), { stays: true });
    expect(await inject(module(''), {}, false)).toMatchObject({ state: 'settled' });
  });

  it('has what it wrote to the console kept where that is asked for', async () => {
    const reply = await inject(module('console.warn("seen", { a: 1 }); return 1;'), { wantsLines: true });
    expect(reply).toMatchObject({ lines: [{ level: 'warn', text: 'seen {"a":1}' }] });
  });
});

describe('whoever knows one channel', () => {
  it('cannot answer for calls of the other', async () => {
    const isolated = toolkitChannel(documentId, 'isolated');
    const page = toolkitChannel(documentId, 'page');
    expect(isolated.slice(9)).not.toContain(page.slice(9));
    void inject(module('return new Promise(() => {});'), { callId: 'mine' });
    const forged = JSON.stringify({ callId: 'mine', act: 'settle', result: JSON.stringify(done('forged')) });
    document.dispatchEvent(new CustomEvent(page, { detail: forged }));
    await Promise.resolve();
    expect(desk.recall('mine').state).toBe('running');
  });

  it.each([undefined, 7, 'no json', '{}', '{"callId":1}', '{"callId":"a","act":"other"}'])(
    'may say %s without harm',
    (detail) => {
      document.dispatchEvent(new CustomEvent(toolkitChannel(documentId, 'page'), { detail, cancelable: true }));
      expect(desk.recall('a').state).toBe('never');
    },
  );
});
