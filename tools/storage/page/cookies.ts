import { failed } from '../../../utils/failure';
import { stepResult } from '../../../utils/page/parts';
import type { CallResult } from '../../../utils/tool';
import { maskValue } from './mask';

type Cookie = { name: string; value: string };

/** What scripts of the page can see: cookies for the server alone (`HttpOnly`) are not among them. */
function visibleCookies(): Cookie[] | null {
  try {
    return readCookies(document.cookie);
  } catch {
    return null;
  }
}

/** A value goes on to the next semicolon, however many `=` it holds. */
export function readCookies(text: string): Cookie[] {
  return text
    .split(/;\s*/)
    .filter((pair) => pair.trim() !== '')
    .map((pair) => {
      const end = pair.indexOf('=');
      return end < 0
        ? { name: '', value: pair.trim() }
        : { name: pair.slice(0, end).trim(), value: decoded(pair.slice(end + 1).trim()) };
    });
}

/** As it is, where it was never encoded. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

const none = failed('not-allowed', 'The browser keeps no cookies for this page.');
const shown = ({ name, value }: Cookie): Cookie => ({ name, value: maskValue(name, value).slice(0, 4000) });

export function listCookies(): CallResult {
  const cookies = visibleCookies();
  return cookies ? stepResult({ count: cookies.length, cookies: cookies.map(shown) }) : none;
}

export function readCookie(name: string): CallResult {
  const cookies = visibleCookies();
  if (!cookies) return none;
  const found = cookies.find((cookie) => cookie.name === name);
  return stepResult(found ? { exists: true, ...shown(found) } : { name, exists: false });
}
