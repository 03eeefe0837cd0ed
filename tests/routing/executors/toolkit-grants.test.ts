import { describe, expect, it } from 'vitest';
import { createGrants } from '../../../utils/routing/executors/toolkit-grants';
import type { ToolkitGrant } from '../../../utils/toolkit';
import { createToolkitValues } from '../../../utils/toolkits/values';

function memoryArea() {
  const stored: Record<string, unknown> = {};
  return {
    stored,
    get: async (key: string) => (key in stored ? { [key]: stored[key] } : {}),
    set: async (values: Record<string, unknown>) => void Object.assign(stored, values),
  };
}

const noSecrets = async () => ({ valuesFor: async () => new Map<string, string>() });

function open(grants: ToolkitGrant[], answer: () => Promise<Response> = async () => new Response('{"a":1}')) {
  const sent: { url: string; init: RequestInit }[] = [];
  const area = memoryArea();
  const desk = createGrants(createToolkitValues(area), noSecrets, async (url, init = {}) => {
    sent.push({ url: String(url), init });
    return answer();
  });
  const toolkit = {
    id: 'kit',
    name: 'Kit',
    namespace: 'local',
    secrets: [],
    grants,
    connect: ['api.example.org', 'localhost'],
  };
  desk.open('call', { address: { tabId: 1, frameId: 0, documentId: 'd' }, toolkit });
  const ask = async (request: object, sender: object = { tab: { id: 1 }, frameId: 0 }) => {
    const outcome = await desk.answer({ callId: 'call', ...request }, sender as never);
    return outcome.ok ? outcome.value : outcome.failure.message;
  };
  return { desk, ask, sent, area };
}
const get = (url: string) => ({ ask: 'fetch', url, method: 'GET', headers: {}, body: null });

describe('a call with the fetch grant', () => {
  it('asks the hosts that its toolkit names, without the person’s login, and goes nowhere else from there', async () => {
    const { ask, sent } = open(['fetch']);
    expect(await ask(get('https://api.example.org/x'))).toMatchObject({ ok: true, status: 200, text: '{"a":1}' });
    expect(sent[0]?.init).toMatchObject({ credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' });
    expect(await ask(get('http://localhost:3000/x'))).toMatchObject({ ok: true });
  });

  it.each([
    'https://other.example/',
    'https://evil.api.example.org/',
    'http://api.example.org/',
    'file:///etc/passwd',
    'chrome://settings',
    'nonsense',
  ])('never %s', async (url) => {
    const { ask, sent } = open(['fetch']);
    expect(typeof (await ask(get(url)))).toBe('string');
    expect(sent).toEqual([]);
  });

  it('hears in words that a host did not answer, or said too much', async () => {
    expect(
      await open(['fetch'], () => Promise.reject(new TypeError('Failed'))).ask(get('https://api.example.org/')),
    ).toContain('could not be asked');
    const long = async () => new Response('x'.repeat(1024 * 1024 + 1));
    expect(await open(['fetch'], long).ask(get('https://api.example.org/'))).toContain('more than 1 MB');
  });
});

describe('a call with the storage grant', () => {
  it('keeps values of its toolkit alone, within a limit', async () => {
    const { ask, area } = open(['storage']);
    expect(await ask({ ask: 'get', key: 'a' })).toBeNull();
    expect(await ask({ ask: 'set', key: 'a', value: { n: 1 } })).toBeNull();
    expect(await ask({ ask: 'get', key: 'a' })).toEqual({ n: 1 });
    expect(await ask({ ask: 'keys' })).toEqual(['a']);
    expect(Object.keys(area.stored)).toEqual(['toolkit-values:kit']);
    expect(await ask({ ask: 'set', key: 'b', value: 'x'.repeat(70_000) })).toContain('more than 64 kB');
    await ask({ ask: 'delete', key: 'a' });
    expect(await ask({ ask: 'keys' })).toEqual([]);
    expect(await ask({ ask: 'get', key: '__proto__' })).toBeNull();
  });
});

it('answers nobody else: no other grant, place, or call, and none that is over', async () => {
  const { desk, ask, sent } = open(['storage']);
  expect(await ask(get('https://api.example.org/'))).toContain('was not granted `fetch`');
  const keys = { ask: 'keys' };
  for (const sender of [{ tab: { id: 2 }, frameId: 0 }, { tab: { id: 1 }, frameId: 3 }, {}]) {
    expect(await ask(keys, sender)).toContain('Only a call that runs');
  }
  expect(await ask({ ...keys, callId: 'guessed' })).toContain('Only a call that runs');
  for (const request of [{ ask: 'model/remove' }, { patchbay: 'model/remove' }, { ask: 'set', key: 'a' }]) {
    expect(await ask(request)).toContain('does not understand');
  }
  desk.close('call');
  expect(await ask(keys)).toContain('Only a call that runs');
  expect(sent).toEqual([]);
});
