import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOpenAiModel, type OpenAiModelOptions } from '../../../utils/models/openai/openai-model';
import { gather } from '../gather';
import { RawServer } from '../raw-server';
import { canaryKey as key, refusal, refusals } from '../streams/refusals';

let server: RawServer;
beforeAll(async () => {
  server = await RawServer.start();
});
afterAll(() => server.stop());

const model = (options: Partial<OpenAiModelOptions> = {}) =>
  createOpenAiModel({
    baseUrl: server.baseUrl,
    model: 'gpt-x',
    key,
    limits: { firstByteMs: 300, idleMs: 300 },
    backoffMs: 1,
    ...options,
  });
describe('a refusal is one sentence that names the host and what to do', () => {
  test.each(refusals)(
    '$name',
    async ({ reply, code, says, requests }) => {
      server.will(reply);
      const { failed, finished } = await gather(model({ model: 'gpt-x' }));
      expect(finished).toBeUndefined();
      expect(failed?.failure.code).toBe(code);
      expect(failed?.failure.message).toMatch(says);
      expect(failed?.failure.message).toContain(new URL(server.baseUrl).host);
      expect(failed?.failure.message).not.toContain(key);
      expect(server.requests).toHaveLength(requests);
    },
    10_000,
  );

  test('a server that was told how to answer extensions has its own remedy', async () => {
    server.will(refusal(403, ''));
    const profile = {
      id: 'o',
      name: 'Ollama',
      baseUrl: server.baseUrl,
      keyUrl: '',
      local: true,
      limits: [],
      habits: { originRemedy: 'Set OLLAMA_ORIGINS.' },
    };
    expect((await gather(model({ profile }))).failed?.failure.message).toContain('OLLAMA_ORIGINS');
  });

  test('nobody listens', async () => {
    const { failed } = await gather(model({ baseUrl: 'http://127.0.0.1:9/v1' }));
    expect(failed?.failure).toMatchObject({
      code: 'model-unreachable',
      message: expect.stringContaining('127.0.0.1:9'),
    });
  });
});
