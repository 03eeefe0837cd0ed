import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOpenAiModel } from '../../../utils/models/openai/openai-model';
import { doneFrame, finishFrame, textFrame } from '../frames';
import { gather, noTools, withTools } from '../gather';
import { RawServer } from '../raw-server';

let server: RawServer;
beforeAll(async () => {
  server = await RawServer.start();
  server.will({ steps: [textFrame('Hi'), finishFrame('stop'), doneFrame] });
});
afterAll(() => server.stop());

const lastRequest = () => server.requests.at(-1);

test('posts to the base URL, with the key and nothing about this machine', async () => {
  await gather(createOpenAiModel({ baseUrl: server.baseUrl, model: 'm', key: 'secret' }));
  expect(lastRequest()).toMatchObject({ method: 'POST', path: '/v1/chat/completions' });
  const headers = lastRequest()?.headers ?? {};
  expect(headers.authorization).toBe('Bearer secret');
  expect(Object.keys(headers).filter((name) => /stainless|openai|cookie|referer/.test(name))).toEqual([]);
});

test('sends no Authorization header without a key', async () => {
  await gather(createOpenAiModel({ baseUrl: server.baseUrl, model: 'm', key: '' }));
  expect(lastRequest()?.headers.authorization).toBeUndefined();
});

test('sends no empty list of tools', async () => {
  await gather(createOpenAiModel({ baseUrl: server.baseUrl, model: 'm', key: '' }), noTools);
  expect(lastRequest()?.body).not.toHaveProperty('tools');
});

test('the body begins with what stays the same from step to step', async () => {
  await gather(createOpenAiModel({ baseUrl: server.baseUrl, model: 'm', key: '' }), withTools('add', 'list'));
  const body = JSON.stringify(lastRequest()?.body);
  expect(body.indexOf('"tools"')).toBeLessThan(body.indexOf('"messages"'));
  expect(JSON.parse(body)).toMatchObject({
    model: 'm',
    stream: true,
    stream_options: { include_usage: true },
    tools: [{ type: 'function', function: { name: 'add', parameters: { type: 'object', properties: {} } } }, {}],
    messages: [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Hello' },
    ],
  });
});
