import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createOpenAiModel, type OpenAiModelOptions } from '../../../utils/models/openai/openai-model';
import { doneFrame, finishFrame, textFrame } from '../frames';
import { gather, withTools } from '../gather';
import { type RawReply, RawServer } from '../raw-server';

let server: RawServer;
beforeAll(async () => {
  server = await RawServer.start();
});
afterAll(() => server.stop());

const limits = { firstByteMs: 300, idleMs: 300 };
const model = (options: Partial<OpenAiModelOptions> = {}) =>
  createOpenAiModel({ baseUrl: server.baseUrl, model: 'm', key: '', limits, backoffMs: 1, ...options });
const refusal = (status: number, body: unknown, headers: Record<string, string> = {}): RawReply => ({
  status,
  headers,
  steps: [JSON.stringify(body)],
});
const hello: RawReply = { steps: [textFrame('Hello'), finishFrame('stop'), doneFrame] };

describe('the same request again', () => {
  test('after a refusal that passes', async () => {
    server.will(refusal(503, ''), refusal(429, '', { 'retry-after-ms': '5' }), hello);
    expect((await gather(model())).text).toBe('Hello');
    expect(server.requests).toHaveLength(3);
  });

  test('waits as long as the endpoint asks', async () => {
    server.will(refusal(429, '', { 'retry-after': '0.3' }), hello);
    const start = performance.now();
    expect((await gather(model())).text).toBe('Hello');
    expect(performance.now() - start).toBeGreaterThan(280);
  });

  test('never after the first byte', async () => {
    server.will({ steps: [textFrame('Hel')], end: 'cut' }, hello);
    const answer = await gather(model());
    expect(answer.text).toBe('Hel');
    expect(answer.failed?.failure.code).toBe('model-answer-incomplete');
    expect(server.requests).toHaveLength(1);
  });

  test('without the fields that a strict server refuses, and then never with them', async () => {
    const strict = { model: 'strict' };
    server.will(refusal(400, { detail: 'Unknown field stream_options' }), hello);
    expect((await gather(model(strict))).text).toBe('Hello');
    await gather(model(strict));
    expect(server.requests.map(({ body }) => Object.hasOwn(body as object, 'stream_options'))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('offline', () => {
  const offline = (target: EventTarget | undefined) => {
    vi.stubGlobal('navigator', { onLine: false });
    vi.stubGlobal('addEventListener', target?.addEventListener.bind(target));
  };
  afterEach(() => vi.unstubAllGlobals());
  // Nothing resolves below `.invalid`, on any machine.
  const away = { baseUrl: 'http://model.invalid/v1' };

  test('the request is made again when the browser is back', async () => {
    const target = new EventTarget();
    offline(target);
    const answer = gather(model(away));
    setTimeout(() => {
      vi.stubGlobal('navigator', { onLine: true });
      target.dispatchEvent(new Event('online'));
    }, 100);
    expect((await answer).failed?.failure.message).toContain('cannot be reached. Check');
  });

  test('it is said, where the browser never tells', async () => {
    offline(undefined);
    expect((await gather(model(away))).failed?.failure.message).toContain('offline');
  });
});

test('optional fields are sent again where leaving them out did not help', async () => {
  const broken = { model: 'broken' };
  server.will(refusal(400, { detail: 'No' }));
  expect((await gather(model(broken))).failed?.failure.code).toBe('model-refused');
  server.will(hello);
  await gather(model(broken));
  expect(server.requests[0]?.body).toHaveProperty('stream_options');
});

describe('stopping', () => {
  test.each([
    ['before headers', { steps: [{ pause: 5_000 }] }],
    ['in mid answer', { steps: [textFrame('Hel')], end: 'hang' as const }],
    ['between attempts', refusal(429, '', { 'retry-after': '30' })],
  ])('%s ends silently and lets go of the connection', async (_name, reply) => {
    server.will(reply);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 60);
    const start = performance.now();
    const answer = await gather(model({ limits: { firstByteMs: 9_000, idleMs: 9_000 } }), withTools(), stop.signal);
    expect(answer.finished).toBeUndefined();
    expect(answer.failed).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(4_000);
  });

  test('a consumer that turns away closes the connection', async () => {
    server.will({ steps: [textFrame('Hel')], end: 'hang' });
    for await (const event of model({ limits: { idleMs: 9_000 } }).answer(
      withTools(),
      new AbortController().signal,
    )) {
      expect(event).toEqual({ type: 'text', append: 'Hel' });
      break;
    }
    await expect.poll(() => server.abandoned).toBe(1);
  });
});
