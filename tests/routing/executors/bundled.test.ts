import { describe, expect, it, vi } from 'vitest';
import { createCatalogue } from '../../../utils/catalogue/catalogue';
import { withBundled } from '../../../utils/catalogue/with-bundled';
import { failed } from '../../../utils/failure';
import type { CallMemory, Delivery, ToolRun } from '../../../utils/routing/executor';
import { createActs } from '../../../utils/routing/executors/acts';
import { createBundled } from '../../../utils/routing/executors/bundled';
import { textResult } from '../../../utils/tool';
import { type BundledFunction, type BundledTool, bundledToolkit } from '../../../utils/toolkits/bundled';
import { from, memoryStore } from '../../catalogue/documents';

const manifest = {
  manifestVersion: 1,
  name: 'Page',
  version: '1.0.0',
  tools: [{ tool: { name: 'press', description: 'Presses it.' }, importPath: './press.ts', entrypoint: 'press' }],
};
const address = { tabId: 1, frameId: 0, documentId: 'top' };
const signal = new AbortController().signal;
const options = { signal, deadline: 5000, tool: 'page.press' };
const answered = (text: string): Delivery => ({ kind: 'answered', result: textResult(text) });

async function stage(press: BundledFunction | BundledTool, store = memoryStore()) {
  const catalogue = withBundled(createCatalogue({ sessionStore: memoryStore() }), []);
  await catalogue.announce({ documentId: 'top', revision: 1, tools: [] }, from(1));
  await catalogue.announce({ documentId: 'inner', revision: 1, tools: [] }, from(1, 4));
  const bridge = {
    run: vi.fn(async (_run: ToolRun): Promise<Delivery> => answered('pressed')),
    cancel: vi.fn(),
    recall: vi.fn(async (): Promise<CallMemory | null> => ({ state: 'settled', result: textResult('remembered') })),
  };
  const threadTabs = { of: async () => [7, 1], current: async () => 1, add: async () => 3 };
  const toolkits = [bundledToolkit(manifest, { press }, { home: 'page' })];
  const made = createBundled({ toolkits, catalogue, acts: createActs(store), bridge, threadTabs });
  const run = (callId = 'c') =>
    made.executor.run({ callId, address, tool: 'page.press', source: 'bundled', arguments: {} }, options);
  return { ...made, bridge, catalogue, store, run };
}

describe('a bundled tool', () => {
  it('takes its steps under ids of their own, and its one change under the call’s', async () => {
    const { run, bridge } = await stage(async (_args, scene) => {
      await scene.inFrame(0, 'page.find', {});
      await scene.inFrame(0, 'page.find', { again: true });
      return scene.act(4, 'page.press', { element: 'e1' });
    });
    expect(await run()).toEqual(answered('pressed'));
    expect(bridge.run.mock.calls.map(([{ callId, address: at, tool }]) => [callId, at.documentId, tool])).toEqual([
      ['c:1', 'top', 'page.find'],
      ['c:2', 'top', 'page.find'],
      ['c', 'inner', 'page.press'],
    ]);
  });

  it('knows the frames of its tab and the numbers of the thread', async () => {
    const { run } = await stage(async (_args, scene) => {
      const frames = (await scene.frames()).map(({ frameId }) => frameId);
      return textResult(JSON.stringify([frames, await scene.tabs(), await scene.numberOf(9)]));
    });
    const numbered = [
      { number: 1, tabId: 7 },
      { number: 2, tabId: 1 },
    ];
    expect(await run()).toEqual(answered(JSON.stringify([[0, 4], numbered, 3])));
  });

  it('waits for frames that are known to be coming, and not for ever', async () => {
    const { run, catalogue } = await stage(async (_args, scene) =>
      textResult(String((await scene.frames(3)).length)),
    );
    const reading = run();
    await catalogue.announce({ documentId: 'late', revision: 1, tools: [] }, from(1, 5));
    expect(await reading).toEqual(answered('3'));
    const { run: runAlone } = await stage(async (_args, scene) =>
      textResult(String((await scene.frames(4)).length)),
    );
    expect(await runAlone()).toEqual(answered('2'));
  });

  it('says that a frame has gone, and is lost with its own page', async () => {
    const { run, bridge } = await stage((_args, scene) => scene.act(9, 'page.press', {}));
    expect(await run()).toMatchObject({ kind: 'answered', result: { failure: { code: 'frame-gone' } } });
    expect(bridge.run).not.toHaveBeenCalled();
    const lost = await stage((_args, scene) => scene.act(0, 'page.press', {}));
    lost.bridge.run.mockResolvedValue({ kind: 'lost', detail: 'no receiver' });
    expect((await lost.run()).kind).toBe('lost');
    const inner = await stage((_args, scene) => scene.act(4, 'page.press', {}));
    inner.bridge.run.mockResolvedValue({ kind: 'lost', detail: 'no receiver' });
    expect(await inner.run()).toMatchObject({ kind: 'answered', result: { failure: { code: 'page-left' } } });
  });

  it('that throws is told as one that threw', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { run } = await stage(async () => {
      throw new Error('A bug.');
    });
    expect(await run()).toMatchObject({
      result: { failure: { code: 'tool-threw', message: 'page.press failed: A bug.' } },
    });
  });

  it('is stopped with its steps', async () => {
    const { run, executor, bridge } = await stage((_args, scene) => scene.act(0, 'page.press', {}));
    bridge.run.mockReturnValue(new Promise(() => {}));
    const running = run();
    await vi.waitFor(() => expect(bridge.run).toHaveBeenCalled());
    executor.cancel('c', address);
    expect(await running).toMatchObject({ result: { failure: { code: 'cancelled' } } });
    expect(bridge.cancel).toHaveBeenCalledWith('c', address);
  });
});

describe('asked what became of a call', () => {
  it('this life of the worker knows it', async () => {
    const { run, executor } = await stage(async () => textResult('done'));
    await run();
    expect(await executor.recall('c', address, options)).toEqual({ state: 'settled', result: textResult('done') });
  });

  it('the next one asks the document that the change was sent to', async () => {
    const before = await stage((_args, scene) => scene.act(4, 'page.press', {}));
    await before.run();
    const after = await stage(async () => textResult('twice'), before.store);
    expect(await after.executor.recall('c', address, options)).toMatchObject({ state: 'settled' });
    expect(after.bridge.recall).toHaveBeenCalledWith(
      'c',
      { tabId: 1, frameId: 4, documentId: 'inner' },
      expect.anything(),
    );
    after.bridge.recall.mockResolvedValue(null);
    expect(await after.executor.recall('c', address, options)).toBeNull();
  });

  it('one that sent no change never ran; of one that acts elsewhere nobody can say', async () => {
    const { executor } = await stage(async () => textResult('read'));
    expect(await executor.recall('other', address, options)).toEqual({ state: 'never', result: null });
    expect(await executor.recall('other', address, { signal, deadline: 1 })).toBeNull();
    const outside = await stage({ run: async () => textResult('opened'), actsOutside: true });
    expect(await outside.executor.recall('other', address, options)).toBeNull();
    const store = { ...memoryStore(), readAll: () => Promise.reject(new Error('gone')) };
    expect(
      await (await stage(async () => textResult(''), store)).executor.recall('other', address, options),
    ).toBeNull();
  });

  it('a change that cannot be written down is not made', async () => {
    const store = { ...memoryStore(), write: () => Promise.reject(new Error('quota')) };
    const { run, bridge } = await stage((_args, scene) => scene.act(0, 'page.press', {}), store);
    expect(await run()).toMatchObject({ result: { failure: { code: 'storage-failed' } } });
    expect(bridge.run).not.toHaveBeenCalled();
  });
});

describe('a look at the arguments beforehand', () => {
  const prepared = {
    callId: 'c',
    tool: { source: 'bundled', definition: { name: 'page.press' } },
    place: { address },
    arguments: { element: 'e1' },
    timeoutMs: 1000,
  } as never;

  it('raises what the tool declares', async () => {
    const { appraise } = await stage({
      run: async () => textResult(''),
      effectOf: async (args) => ({ effect: 'write', reason: `It presses ${String(args.element)}.` }),
    });
    expect(await appraise(prepared)).toEqual({ effect: 'write', reason: 'It presses e1.' });
  });

  it('that fails or finds no page counts as a change', async () => {
    const broken = await stage({
      run: async () => textResult(''),
      effectOf: () => Promise.reject(failed('internal', '')),
    });
    expect(await broken.appraise(prepared)).toMatchObject({ effect: 'write' });
    const plain = await stage(async () => textResult(''));
    expect(await plain.appraise(prepared)).toBeNull();
  });
});
