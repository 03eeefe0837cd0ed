import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findLocalServers } from '../../utils/models/discovery';
import { listModels } from '../../utils/models/openai/list-models';
import { localBaseUrls } from '../../utils/models/provider-list';
import type { ProviderProfile } from '../../utils/models/provider-profile';
import { type RawReply, RawServer } from './raw-server';

let server: RawServer;
beforeEach(async () => {
  server = await RawServer.start();
});
afterEach(() => server.stop());

const signal = () => new AbortController().signal;
const json = (body: unknown, status = 200): RawReply => ({ status, steps: [JSON.stringify(body)] });
const profile = (more: Partial<ProviderProfile> = {}): ProviderProfile => ({
  id: 'local',
  name: 'Local',
  baseUrl: server.baseUrl,
  keyUrl: '',
  local: true,
  limits: [],
  habits: {},
  ...more,
});

describe('servers on this computer', () => {
  test('are found with their models, and only asked', async () => {
    server.will(json({ data: [{ id: 'qwen' }, { id: 'aya' }] }));
    const [found] = await findLocalServers(signal(), [profile()]);
    expect(found).toMatchObject({ id: 'local', baseUrl: server.baseUrl, models: [{ id: 'aya' }, { id: 'qwen' }] });
    expect(server.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('say which models call tools, where they can', async () => {
    server.will(
      json({ version: '0.20' }),
      json({ data: [{ id: 'gemma' }, { id: 'qwen' }] }),
      json({ capabilities: ['completion'] }),
      json({ capabilities: ['completion', 'tools'] }),
    );
    const [found] = await findLocalServers(signal(), [profile({ id: 'ollama', probe: '/api/version' })]);
    expect(found?.models.map(({ callsTools }) => callsTools).sort()).toEqual([false, true]);
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/api/version',
      '/v1/models',
      '/api/show',
      '/api/show',
    ]);
  });

  test.each<[string, RawReply]>([
    ['a page', { steps: ['<html>router</html>'] }],
    ['a refusal', json({}, 403)],
    ['silence', { steps: [], end: 'hang' }],
  ])('are not made out of %s', async (_name, reply) => {
    server.will(reply);
    expect(await findLocalServers(signal(), [profile()])).toEqual([]);
  });

  test('are looked for on the loopback only', () => {
    expect(localBaseUrls.every((baseUrl) => new URL(baseUrl).hostname === '127.0.0.1')).toBe(true);
    expect(localBaseUrls.map((baseUrl) => new URL(baseUrl).port).sort()).toEqual([
      '11434',
      '1234',
      '1337',
      '8000',
      '8080',
    ]);
  });
});

describe('the list of an endpoint', () => {
  const list = (reply: RawReply, key = '') => {
    server.will(reply);
    return listModels({ baseUrl: server.baseUrl, model: '', key, originRemedy: '' }, signal());
  };

  test.each<[string, unknown, unknown]>([
    ['OpenAI', { object: 'list', data: [{ id: 'gpt' }] }, { id: 'gpt', callsTools: null, contextWindow: null }],
    [
      'OpenRouter',
      { data: [{ id: 'a/b', context_length: 8192, supported_parameters: ['tools'] }] },
      { id: 'a/b', callsTools: true, contextWindow: 8192 },
    ],
    [
      'Mistral',
      { data: [{ id: 'm', max_context_length: 32768, capabilities: { function_calling: false } }] },
      { id: 'm', callsTools: false, contextWindow: 32768 },
    ],
    ['vLLM', { data: [{ id: 'v', max_model_len: 4096 }] }, { id: 'v', callsTools: null, contextWindow: 4096 }],
    ['Groq', { data: [{ id: 'g', context_window: 131072 }] }, { id: 'g', callsTools: null, contextWindow: 131072 }],
    [
      'llama.cpp',
      { models: [{ name: 'x.gguf', capabilities: ['completion'] }] },
      { id: 'x.gguf', callsTools: false, contextWindow: null },
    ],
    ['Together', [{ id: 't' }], { id: 't', callsTools: null, contextWindow: null }],
  ])('of %s', async (_name, body, model) => {
    expect(await list(json(body))).toEqual({ ok: true, value: [model] });
  });

  test('is asked for with the key', async () => {
    await list(json({ data: [] }), 'secret-key');
    expect(server.requests[0]).toMatchObject({
      method: 'GET',
      path: '/v1/models',
      headers: { authorization: 'Bearer secret-key' },
    });
  });

  test.each<[string, RawReply, string]>([
    ['a refused key', json({ error: { message: 'bad key' } }, 401), 'model-unauthorized'],
    ['a page', { steps: ['<html></html>'] }, 'model-answer-unusable'],
    ['rows that are none', json({ data: 'x' }), 'model-answer-unusable'],
    ['a lost connection', { steps: [], refuse: true }, 'model-unreachable'],
  ])('that is %s fails in words', async (_name, reply, code) => {
    expect(await list(reply)).toMatchObject({
      ok: false,
      failure: { code, message: expect.stringContaining('127.0.0.1') },
    });
  });
});
