import { hostOf, isLoopback } from './endpoint';
import { looksLikeHtml, quoted, speaksOfLength, speaksOfModel, wordsOfBody } from './error-text';
import { retryAfterOf } from './retry';
import { type Trouble, trouble } from './trouble';

export type EndpointFacts = {
  baseUrl: string;
  model: string;
  key: string;
  /** What to do where this server refuses the extension's origin; empty where nothing is known. */
  originRemedy: string;
};
export type Refusal = { status: number; headers: Headers; body: string };

/** An answer with a status other than 2xx, as one sentence or two that a person can act on. */
export function httpTrouble(refusal: Refusal, endpoint: EndpointFacts): Trouble {
  const host = hostOf(endpoint.baseUrl);
  const words = wordsOfBody(refusal.body);
  const says = quoted(words, endpoint.key);
  const { status } = refusal;
  if (status === 413 || (status < 500 && speaksOfLength(words))) {
    return trouble(
      'context-too-long',
      `The conversation is too long for ${endpoint.model} at ${host}. Start a new thread, switch tools off, or choose a model with a larger context.${says}`,
    );
  }
  if (status === 401) return unauthorized(endpoint, host, says);
  if (status === 402) {
    return trouble(
      'model-refused',
      `${host} wants payment before it answers. Check the account that the key belongs to.${says}`,
    );
  }
  if (status === 403) return forbidden(endpoint, host, says);
  if (status === 404 || status === 405) return notFound(endpoint, host, words, refusal.body, says);
  if (status === 429) return rateLimited(refusal, host, says);
  if (status === 408 || status === 409 || status >= 500) {
    const wait = retryAfterOf(refusal.headers);
    return trouble('model-unreachable', `${host} is in trouble (HTTP ${status}). Try again in a moment.${says}`, {
      again: true,
      ...(wait !== undefined && { retryAfter: wait }),
    });
  }
  const formRefused = status === 400 || status === 422;
  return trouble(
    'model-refused',
    `${host} refused the request (HTTP ${status}). Check the model's name and what it supports in Settings.${says}`,
    { formRefused },
  );
}

function unauthorized({ key }: EndpointFacts, host: string, says: string): Trouble {
  const advice =
    key === ''
      ? 'It wants a key: enter one in Settings.'
      : 'Enter the key again in Settings; it may be mistyped, expired or of another provider.';
  return trouble('model-unauthorized', `${host} did not accept the key (HTTP 401). ${advice}${says}`);
}

function forbidden({ originRemedy, baseUrl }: EndpointFacts, host: string, says: string): Trouble {
  if (!isLoopback(baseUrl) && originRemedy === '') {
    return trouble(
      'model-unauthorized',
      `${host} refused (HTTP 403): the key may not use this model, or the address is blocked. Check the key's rights at the provider.${says}`,
    );
  }
  const remedy =
    originRemedy ||
    "Allow the extension's origin in that server's settings (often called CORS or allowed origins), then start it again.";
  return trouble('model-refused', `${host} refused the browser extension (HTTP 403). ${remedy}${says}`);
}

function notFound(
  { baseUrl, model }: EndpointFacts,
  host: string,
  words: string,
  body: string,
  says: string,
): Trouble {
  if (speaksOfModel(words) && !looksLikeHtml(body)) {
    return trouble(
      'model-not-found',
      `${host} has no model "${model}". Choose one that it lists, or load it there first.${says}`,
    );
  }
  const path = new URL(baseUrl).pathname;
  const advice = path.endsWith('/v1')
    ? 'Check the base URL in Settings.'
    : `Base URLs mostly end in /v1: try ${new URL(baseUrl).origin}/v1.`;
  return trouble(
    'model-not-found',
    `${host} knows neither ${baseUrl}/chat/completions nor, perhaps, the model "${model}" (HTTP 404). ${advice}${says}`,
  );
}

function rateLimited({ headers }: Refusal, host: string, says: string): Trouble {
  const wait = retryAfterOf(headers);
  const when =
    wait === undefined ? 'Wait a little and try again' : `It asks for ${Math.ceil(wait / 1000)} s of patience`;
  return trouble(
    'model-rate-limited',
    `${host} says that there were too many requests, or that the quota is used up (HTTP 429). ${when}.${says}`,
    {
      again: true,
      ...(wait !== undefined && { retryAfter: wait }),
    },
  );
}
