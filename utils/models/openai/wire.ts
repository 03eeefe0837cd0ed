import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';

export type WireRequest = ChatCompletionCreateParamsStreaming;
/** A response of any status, unread, or what `fetch` threw. An abort is seen at the signal. */
export type WireAnswer = { response: Response } | { thrown: unknown };

/** The wire: one POST to `/chat/completions`, with the key and nothing that tells about this browser or its person. */
export async function post(
  endpoint: { baseUrl: string; key: string; headers?: Record<string, string> },
  request: WireRequest,
  signal: AbortSignal,
  sent: (url: string, body: string) => void = () => {},
): Promise<WireAnswer> {
  const url = `${endpoint.baseUrl}/chat/completions`;
  const body = JSON.stringify(request);
  sent(url, body);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        ...endpoint.headers,
        ...(endpoint.key !== '' && { authorization: `Bearer ${endpoint.key}` }),
      },
      body,
      signal,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    return { response };
  } catch (thrown) {
    return { thrown };
  }
}
