import { failed, type Outcome, success } from '../../failure';

/** A base URL in the one form that requests are made with: no query, no closing slash, no `/chat/completions`. */
export function readBaseUrl(entered: string): Outcome<string> {
  const text = entered.trim();
  const full = withScheme(text);
  if (text === '' || !URL.canParse(full)) {
    return failed('invalid-arguments', `"${text}" is not a URL. A base URL looks like https://api.openai.com/v1.`);
  }
  const url = new URL(full);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return failed('invalid-arguments', `A base URL begins with https:// or http://, not ${url.protocol}//.`);
  }
  if (url.username !== '' || url.password !== '') {
    return failed(
      'invalid-arguments',
      'Take the user name and password out of the base URL; a key has its own field.',
    );
  }
  return success(url.origin + url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, ''));
}

/** People leave the scheme out; machines at home and at arm's length rarely have a certificate. */
function withScheme(text: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return text;
  return /^(localhost|[\d.]+|\[[\da-f:]+\])(:|\/|$)/i.test(text) ? `http://${text}` : `https://${text}`;
}

export const originOf = (baseUrl: string): string => new URL(baseUrl).origin;

/** Host and port, as sentences name an endpoint. */
export const hostOf = (baseUrl: string): string => new URL(baseUrl).host;

export function isLoopback(baseUrl: string): boolean {
  const { hostname } = new URL(baseUrl);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
