import { describe, expect, test, vi } from 'vitest';
import { createBuiltInModel } from '../../../utils/models/built-in/built-in-model';
import { builtInAvailability } from '../../../utils/models/built-in/language-model';
import { prepareBuiltInModel } from '../../../utils/models/built-in/prepare';
import type { ModelRequest } from '../../../utils/models/model';
import { gather, noTools, withTools } from '../gather';
import { LanguageModelStandIn } from './stand-in';

const never = new AbortController().signal;

describe("the browser's own model", () => {
  test('answers in words as they come when there are no tools', async () => {
    const api = new LanguageModelStandIn(() => 'Hello there');
    const answer = await gather(createBuiltInModel(api));
    expect(answer).toMatchObject({ text: 'Hello there', calls: [], finished: { usage: { output: 0 } } });
    expect(api.asked[0]).toMatchObject({
      input: 'Hello',
      options: { initialPrompts: [{ role: 'system' }] },
      responseConstraint: undefined,
    });
    expect(api.open).toBe(0);
  });

  test('calls a tool by writing what the constraint allows', async () => {
    const api = new LanguageModelStandIn(() => '{"call":"add","arguments":{"x":1}}');
    const request: ModelRequest = {
      ...withTools('list'),
      tools: [
        {
          alias: 'add',
          title: '',
          description: 'Adds.',
          parameters: { type: 'object', properties: { x: { type: 'integer' } } },
        },
      ],
    };
    const answer = await gather(createBuiltInModel(api), request);
    expect(answer.calls).toEqual([
      { alias: 'add', argumentsText: '{"x":1}', modelCallId: expect.stringMatching(/^\w{9}$/) },
    ]);
    expect(answer.text).toBe('');
    expect(JSON.stringify(api.asked[0]?.responseConstraint)).toContain('"const":"add"');
  });

  test('cannot write a call that was not offered, or arguments that do not fit', async () => {
    for (const written of ['{"call":"rm","arguments":{}}', '{"call":"add"}']) {
      const answer = await gather(createBuiltInModel(new LanguageModelStandIn(() => written)), withTools('add'));
      expect(answer.failed?.failure.code).toBe('model-unreachable');
    }
  });

  test('hears what its calls brought', async () => {
    const api = new LanguageModelStandIn(() => '{"answer":"Done."}');
    const request: ModelRequest = {
      ...withTools('add'),
      messages: [
        { role: 'user', text: 'Add', context: '' },
        { role: 'assistant', text: '', calls: [{ modelCallId: 'a', alias: 'add', argumentsText: '{}' }] },
        { role: 'tool', modelCallId: 'a', alias: 'add', text: 'x'.repeat(5_000), failed: false },
      ],
    };
    expect((await gather(createBuiltInModel(api), request)).text).toBe('Done.');
    expect(api.asked[0]?.input).toMatch(/^Result of add: x+… \(3500 more letters left out\)$/);
    expect(api.asked[0]?.options.initialPrompts?.map(({ role }) => role)).toEqual(['system', 'user', 'assistant']);
  });

  test.each([
    ['no JSON', () => new LanguageModelStandIn(() => 'words'), 'model-answer-unusable'],
    [
      'a window that is too small',
      () => Object.assign(new LanguageModelStandIn(() => ''), { window: 10 }),
      'context-too-long',
    ],
    [
      'a model that is not there yet',
      () => Object.assign(new LanguageModelStandIn(() => ''), { state: 'downloadable' }),
      'model-missing',
    ],
  ])('says in words that there is %s', async (_name, make, code) => {
    const api = make();
    const answer = await gather(createBuiltInModel(api), withTools('add'));
    expect(answer.failed?.failure.code).toBe(code);
    expect(answer.finished).toBeUndefined();
    expect(api.open).toBe(0);
  });

  test('is not asked for in a browser that has none', async () => {
    expect((await gather(createBuiltInModel(undefined))).failed?.failure.code).toBe('model-missing');
    expect(await builtInAvailability(undefined)).toBe('unavailable');
  });

  test('is not there while the browser does not answer, which is waited for once', async () => {
    let answer = (_given: 'available') => {};
    const availability = vi.fn(() => new Promise<'available'>((resolve) => (answer = resolve)));
    const api = { availability, create: () => Promise.reject(new Error('not now')) };
    expect(await builtInAvailability(api, 5)).toBe('unavailable');
    expect(await builtInAvailability(api, 5)).toBe('unavailable');
    expect(availability).toHaveBeenCalledTimes(1);
    answer('available');
    await vi.waitFor(async () => {
      const again = builtInAvailability(api, 1000);
      answer('available');
      expect(await again).toBe('available');
    });
  });

  test('stops silently, and its session with it', async () => {
    const api = new LanguageModelStandIn(() => 'words '.repeat(1_000));
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 20);
    const answer = await gather(createBuiltInModel(api), noTools, stop.signal);
    expect(answer.finished ?? answer.failed).toBeUndefined();
    expect(api.open).toBe(0);
  });
});

describe('loading it', () => {
  test('tells how far it is, and leaves it ready', async () => {
    const api = Object.assign(new LanguageModelStandIn(() => ''), { state: 'downloadable' as const });
    const shares: number[] = [];
    expect(await prepareBuiltInModel((share) => shares.push(share), never, api)).toEqual({ ok: true, value: {} });
    expect(shares).toEqual([0, 0.5, 1]);
    expect(api.open).toBe(0);
  });

  test('says in words why it cannot be', async () => {
    const api = Object.assign(new LanguageModelStandIn(() => ''), { state: 'unavailable' as const });
    expect(await prepareBuiltInModel(() => undefined, never, api)).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('service is not running') },
    });
  });
});
