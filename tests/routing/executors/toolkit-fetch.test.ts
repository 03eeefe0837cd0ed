import { describe, expect, it } from 'vitest';
import { secretWord } from '../../../utils/page/secret-word';
import { fetchFor } from '../../../utils/routing/executors/toolkit-fetch';

const callId = crypto.randomUUID();
const value = 'k"ey/+=&?%-0123456789';
const word = secretWord('API_KEY', callId);
const host = 'api.example.org';
const toolkit = {
  name: 'Kit',
  connect: [host, 'other.example.org'],
  secrets: [
    { name: 'API_KEY', host },
    { name: 'EMPTY', host },
  ],
};

/** Asks, and gives what went out and what came back. @param quote what the host answers with. */
async function ask(
  request: { url?: string; headers?: Record<string, string>; body?: string },
  quote: () => Response | Promise<Response> = () => new Response('{}'),
) {
  const sent: { url: string; headers: Record<string, string>; body: string | null }[] = [];
  const values = [
    ['API_KEY', value],
    ['LONGER', `ab${value}cd`],
  ] as const;
  const valuesFor = async (asked: string) => new Map(asked === host ? values : []);
  const send = async (url: unknown, init: RequestInit = {}) => {
    const headers = init.headers as Record<string, string>;
    sent.push({ url: String(url), headers, body: (init.body as string | undefined) ?? null });
    return quote();
  };
  const whole = { callId, ask: 'fetch' as const, method: 'POST', headers: {}, body: null };
  const outcome = await fetchFor({ ...whole, url: `https://${host}/x`, ...request }, toolkit, valuesFor, send);
  return { sent, outcome, told: JSON.stringify(outcome) };
}

describe('a secret', () => {
  it('is put into headers, the address and the body on the way to its host', async () => {
    const { sent } = await ask({
      url: `https://${host}/x?appid=${word}`,
      headers: { authorization: `Bearer ${word}`, 'content-type': 'application/json' },
      body: JSON.stringify({ key: word }),
    });
    expect(new URL(sent[0]?.url ?? '').searchParams.get('appid')).toBe(value);
    expect(sent[0]?.headers.authorization).toBe(`Bearer ${value}`);
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ key: value });
    const form = await ask({
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ key: word }).toString(),
    });
    expect(new URLSearchParams(form.sent[0]?.body ?? '').get('key')).toBe(value);
  });

  it.each<[string, Parameters<typeof ask>[0], string]>([
    ['another host', { url: 'https://other.example.org/', headers: { a: word } }, `is for ${host} alone`],
    ['a name that is not declared', { headers: { a: secretWord('OTHER', callId) } }, 'declares no secret `OTHER`'],
    [
      'a name that none can have',
      { headers: { a: secretWord('api-key', callId) } },
      'declares no secret `api-key`',
    ],
    ['an empty slot', { headers: { a: secretWord('EMPTY', callId) } }, 'Settings → Toolkits'],
    ['the host of an address', { url: `https://${word}.example.org/` }, 'does not name'],
  ])('sends nothing for %s', async (_what, request, words) => {
    const { sent, told } = await ask(request);
    expect(sent).toEqual([]);
    expect(told).toContain(words);
  });

  it('is named by no text that was there before the call', async () => {
    for (const text of [
      '{{secret:API_KEY}}',
      secretWord('API_KEY', crypto.randomUUID()),
      'patchbay-secret.API_KEY.',
    ]) {
      const { sent } = await ask({ headers: { a: text }, body: text });
      expect(sent[0]).toMatchObject({ headers: { a: text }, body: text });
    }
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ['as it is', () => new Response(`you sent ${value}`)],
    ['encoded', () => new Response(`/x?appid=${encodeURIComponent(value)}`)],
    ['in JSON', () => new Response(JSON.stringify({ you: value }))],
    ['in JSON as PHP writes it', () => new Response(JSON.stringify({ you: value }).replaceAll('/', '\\/'))],
    ['in base64', () => new Response(btoa(value))],
    ['in a header', () => new Response('', { headers: { echo: value } })],
    [
      'in an error',
      () => Promise.reject(new TypeError(`cannot reach https://x/?appid=${encodeURIComponent(value)}`)),
    ],
  ])('that a host quotes %s is shown by its name', async (_how, quote) => {
    const { told } = await ask({ headers: { a: word } }, quote);
    for (const form of [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1), btoa(value)])
      expect(told).not.toContain(form);
    expect(told).not.toContain('0123456789');
    expect(told).toContain('[secret API_KEY]');
  });

  it('that holds another one is hidden whole', async () => {
    const { told } = await ask({}, () => new Response(`you sent ab${value}cd`));
    expect(told).toContain('you sent [secret LONGER]"');
  });

  it('that a host quotes only later is hidden too', async () => {
    const { told } = await ask({}, () => new Response(`you sent ${value} before`));
    expect(told).toContain('you sent [secret API_KEY] before');
  });
});
