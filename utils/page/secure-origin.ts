import { charCodeAt, indexOf, memberOf } from './primordials';
import { refuseWith } from './refusals';

const URLOfPage = URL;
const protocolOf = memberOf('URL', 'protocol');
const hostnameOf = memberOf('URL', 'hostname');

/** Refuses a list of origins in which one does not parse or is not potentially trustworthy (`*` is neither). */
export function requireSecureOrigins(origins: string[], member: string): void {
  for (let index = 0; index < origins.length; index++) {
    const origin = origins[index] as string;
    if (!isSecure(origin)) refuseWith('SecurityError', `"${origin}" in "${member}" is not a secure origin.`);
  }
}

function isSecure(text: string): boolean {
  try {
    const url = new URLOfPage(text);
    const host = hostnameOf(url) as string;
    const isLocal = host === 'localhost' || endsWith(host, '.localhost') || host === '[::1]' || isLoopback(host);
    return protocolOf(url) === 'https:' || protocolOf(url) === 'wss:' || (protocolOf(url) === 'http:' && isLocal);
  } catch {
    return false;
  }
}

const endsWith = (text: string, end: string): boolean => indexOf(text, end) >= 0 && text.length > end.length;
/** `127.` and then a digit: the URL parser has already refused everything that is no address. */
const isLoopback = (host: string): boolean =>
  indexOf(host, '127.') === 0 && charCodeAt(host, host.length - 1) <= 57;

/** Does it stand for an origin that can hold tools? Opaque ones ("null") do not. */
export function originOf(text: string): string | null {
  try {
    const origin = originGetter(new URLOfPage(text)) as string;
    return origin === 'null' ? null : origin;
  } catch {
    return null;
  }
}
const originGetter = memberOf('URL', 'origin');
