import { OpenAI } from 'openai';
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';

export type WireRequest = ChatCompletionCreateParamsStreaming;
/** A response of any status, or what `fetch` threw. An abort is seen at the signal. */
export type WireAnswer = { response: Response } | { thrown: unknown };

/** Headers that tell an endpoint about this machine and that proxies with a strict list refuse. */
const stainless = ['Arch', 'Lang', 'OS', 'Package-Version', 'Retry-Count', 'Runtime', 'Runtime-Version', 'Timeout'];

/**
 * The wire: one POST to `/chat/completions`. The SDK forms the request; the response is handed over unread, since the
 * SDK's own decoder ends silently on much of what endpoints send (see `payloads.ts`).
 */
export async function post(
  endpoint: { baseUrl: string; key: string; headers?: Record<string, string> },
  request: WireRequest,
  signal: AbortSignal,
): Promise<WireAnswer> {
  let refused: Response | undefined;
  const client = new OpenAI({
    baseURL: endpoint.baseUrl,
    // The SDK insists on a key; without one, the header is taken out again below.
    apiKey: endpoint.key || 'none',
    organization: null,
    project: null,
    dangerouslyAllowBrowser: true,
    maxRetries: 0,
    logLevel: 'off',
    defaultHeaders: {
      Accept: 'text/event-stream',
      'User-Agent': null,
      ...endpoint.headers,
      ...(endpoint.key === '' && { Authorization: null }),
      ...Object.fromEntries(stainless.map((name) => [`X-Stainless-${name}`, null])),
    },
    fetch: async (url, init) => {
      const response = await fetch(url, {
        ...init,
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      });
      if (response.ok) return response;
      refused = response;
      // The SDK reads a refusal's whole body; ours is read with limits, so it gets an empty one.
      return new Response(null, { status: response.status });
    },
  });
  try {
    return { response: await client.chat.completions.create(request, { signal }).asResponse() };
  } catch (thrown) {
    return refused ? { response: refused } : { thrown };
  }
}
