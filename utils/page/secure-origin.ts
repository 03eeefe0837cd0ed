import { matches, memberOf } from './primordials';
import { refuseWith } from './refusals';

const URLOfPage = URL;
const originGetter = memberOf('URL', 'origin');
const secure = /^(https|wss):|^http:\/\/((.+\.)?localhost|127[\d.]+|\[::1])(:|$)/;

/** Refuses a list of origins in which one does not parse or is not potentially trustworthy (`*` is neither). */
export function requireSecureOrigins(origins: string[], member: string): void {
  for (let index = 0; index < origins.length; index++) {
    const origin = originOf(origins[index] as string);
    if (!origin || !matches(secure, origin)) {
      refuseWith('SecurityError', `"${origins[index]}" in "${member}" is not a secure origin.`);
    }
  }
}

/** The origin that a text stands for. Null for none, and for opaque ones ("null"), which can hold no tools. */
export function originOf(text: string): string | null {
  try {
    const origin = originGetter(new URLOfPage(text)) as string;
    return origin === 'null' ? null : origin;
  } catch {
    return null;
  }
}
