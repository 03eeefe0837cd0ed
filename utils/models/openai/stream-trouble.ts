import { isJsonObject } from '../../json';
import { hostOf } from './endpoint';
import { errorWords, looksLikeHtml, quoted, speaksOfLength } from './error-text';
import type { EndpointFacts } from './http-trouble';
import type { BytesEnding } from './response-text';
import { type Trouble, trouble } from './trouble';

/** The endpoint spoke of an error in place of an answer, or in the middle of one. */
export function spokenTrouble(error: unknown, endpoint: EndpointFacts): Trouble {
  const host = hostOf(endpoint.baseUrl);
  const words = errorWords(error);
  const says = quoted(words, endpoint.key);
  if (speaksOfLength(words)) {
    return trouble(
      'context-too-long',
      `The conversation is too long for ${endpoint.model} at ${host}. Start a new thread or switch tools off.${says}`,
    );
  }
  const code = isJsonObject(error) ? String(error.code ?? error.status ?? error.type ?? '') : '';
  if (code === 'tool_use_failed') {
    return trouble(
      'model-answer-unusable',
      `${endpoint.model} wrote a tool call that ${host} could not read. Try again, or word the message differently.${says}`,
    );
  }
  if (code === '429' || /rate.?limit/i.test(`${code} ${words}`)) {
    return trouble(
      'model-rate-limited',
      `${host} broke off: too many requests. Wait a little and try again.${says}`,
    );
  }
  if (code === '401' || /invalid.*api.?key/i.test(words)) {
    return trouble('model-unauthorized', `${host} did not accept the key. Enter it again in Settings.${says}`);
  }
  return trouble(
    'model-refused',
    `${host} reported an error instead of an answer. Try again, or choose another model.${says}`,
  );
}

/** Something that is no chat answer at all. */
export function garbledTrouble(text: string, endpoint: EndpointFacts): Trouble {
  const host = hostOf(endpoint.baseUrl);
  if (looksLikeHtml(text)) {
    return trouble(
      'model-answer-unusable',
      `${host} sent a web page instead of an answer. The base URL ${endpoint.baseUrl} is probably wrong (most end in /v1), or a login page stands in between.`,
    );
  }
  return trouble(
    'model-answer-unusable',
    `${host} sent something that is no chat answer, so nothing of it was run. Try again; if it stays so, check the base URL.${quoted(text, endpoint.key)}`,
  );
}

/** The bytes ended before the answer was over. */
export function brokenOff(
  ending: BytesEnding,
  sawBytes: boolean,
  endpoint: EndpointFacts,
  idleMs: number,
): Trouble {
  const host = hostOf(endpoint.baseUrl);
  if (ending === 'too-long') {
    return trouble(
      'model-answer-unusable',
      `${host} did not come to an end, so the answer was cut off and none of its calls was run.`,
    );
  }
  if (ending === 'idle') {
    return trouble(
      'model-answer-incomplete',
      `${host} said nothing for ${Math.round(idleMs / 1000)} s, so the wait was given up. Try again.`,
    );
  }
  if (!sawBytes && ending === 'lost') {
    return trouble(
      'model-answer-incomplete',
      `The connection to ${host} broke off before anything of the answer came. Try again.`,
      { again: true },
    );
  }
  if (!sawBytes) {
    return trouble(
      'model-answer-incomplete',
      `${host} sent an empty answer. Try again; if it stays so, check the base URL and the model.`,
      { again: true },
    );
  }
  return trouble(
    'model-answer-incomplete',
    `The answer of ${host} broke off before it was complete, so none of its calls was run. Try again.`,
  );
}

/** The answer came to its end, but cannot be used. */
export const unusable = (why: string, endpoint: EndpointFacts): Trouble =>
  trouble(
    'model-answer-unusable',
    `The answer of ${endpoint.model} at ${hostOf(endpoint.baseUrl)} cannot be used: ${why}. None of its calls was run; try again.`,
  );

/** No response at all: the browser tells neither why nor where, on purpose. */
export function unreachable(endpoint: EndpointFacts, online: boolean, loopback: boolean): Trouble {
  const host = hostOf(endpoint.baseUrl);
  if (loopback) {
    return trouble(
      'model-unreachable',
      `Nothing answers at ${host}. Start the model server on this computer, or correct the base URL in Settings.`,
      { again: true },
    );
  }
  if (!online)
    return trouble(
      'model-unreachable',
      `This computer is offline, so ${host} cannot be reached. Try again when it is back.`,
      { offline: true },
    );
  return trouble(
    'model-unreachable',
    `${host} cannot be reached. Check the base URL, the network, and that Patchbay was allowed to talk to that address (save the model again in Settings).`,
    { again: true },
  );
}
