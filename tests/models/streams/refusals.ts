import type { FailureCode } from '../../../utils/failure';
import type { RawReply } from '../raw-server';

/** Endpoints like to quote the key that they refuse. */
export const canaryKey = 'sk-canary-0123456789';

export const refusal = (status: number, body: unknown, headers: Record<string, string> = {}): RawReply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  steps: [typeof body === 'string' ? body : JSON.stringify(body)],
});

export type RefusalCase = { name: string; reply: RawReply; code: FailureCode; says: RegExp; requests: number };
/** Every way in which an endpoint says no, and how often it is then asked in all. */
export const refusals: RefusalCase[] = [
  {
    name: '401',
    reply: refusal(401, { error: { message: `Incorrect API key provided: ${canaryKey}` } }),
    code: 'model-unauthorized',
    says: /key.*Settings.*\[hidden\]/,
    requests: 1,
  },
  {
    name: '402',
    reply: refusal(402, { error: { message: 'Insufficient credits' } }),
    code: 'model-refused',
    says: /payment.*Insufficient credits/,
    requests: 1,
  },
  {
    name: '403 of a local server',
    reply: refusal(403, ''),
    code: 'model-refused',
    says: /refused the browser extension.*origin/,
    requests: 1,
  },
  {
    name: '404 with a page',
    reply: refusal(404, '<html>404 page not found</html>'),
    code: 'model-not-found',
    says: /base URL/i,
    requests: 1,
  },
  {
    name: '404 for a model',
    reply: refusal(404, { error: { message: 'model "gpt-x" not found, try pulling it first' } }),
    code: 'model-not-found',
    says: /no model "gpt-x"/,
    requests: 1,
  },
  {
    name: '400 for a long conversation',
    reply: refusal(400, {
      error: { message: "This model's maximum context length is 4096 tokens", code: 'context_length_exceeded' },
    }),
    code: 'context-too-long',
    says: /too long/,
    requests: 1,
  },
  {
    name: '413',
    reply: refusal(413, 'Request Entity Too Large'),
    code: 'context-too-long',
    says: /too long/,
    requests: 1,
  },
  {
    name: '429',
    reply: refusal(429, { error: { message: 'Rate limit reached' } }),
    code: 'model-rate-limited',
    says: /too many requests/,
    requests: 3,
  },
  {
    name: '429 with a long Retry-After',
    reply: refusal(429, {}, { 'retry-after': '3600' }),
    code: 'model-rate-limited',
    says: /3600 s/,
    requests: 1,
  },
  { name: '408', reply: refusal(408, ''), code: 'model-unreachable', says: /HTTP 408/, requests: 3 },
  {
    name: '500',
    reply: refusal(500, { error: 'boom' }),
    code: 'model-unreachable',
    says: /HTTP 500.*boom/,
    requests: 3,
  },
  {
    name: '503 with a page',
    reply: refusal(503, '<html>down</html>'),
    code: 'model-unreachable',
    says: /HTTP 503/,
    requests: 3,
  },
  { name: '418', reply: refusal(418, { detail: 'teapot' }), code: 'model-refused', says: /teapot/, requests: 1 },
  {
    name: 'an error body that is an array',
    reply: refusal(404, [{ error: { code: 404, message: 'models/x is not found' } }]),
    code: 'model-not-found',
    says: /models\/x is not found/,
    requests: 1,
  },
  {
    name: 'a redirect',
    reply: { status: 302, headers: { location: 'https://elsewhere.test/' }, steps: [] },
    code: 'model-unreachable',
    says: /./,
    requests: 3,
  },
  {
    name: 'a connection that is cut before any header',
    reply: { steps: [], refuse: true },
    code: 'model-unreachable',
    says: /Nothing answers/,
    requests: 3,
  },
  {
    name: 'a connection that is cut before any byte',
    reply: { steps: [], end: 'cut' },
    code: 'model-answer-incomplete',
    says: /broke off before anything/,
    requests: 3,
  },
  {
    name: 'a body without end',
    reply: { status: 400, steps: ['x'.repeat(1000)], end: 'hang' },
    code: 'model-refused',
    says: /HTTP 400/,
    requests: 2,
  },
];
