/**
 * Which pages: the browsers' own match patterns, for web pages alone. Path and query count; a port may be given, and
 * without one any port matches. Nothing is widened or mended on the way: a pattern that is wrong says why.
 */
export type MatchPattern = { scheme: '*' | 'http' | 'https'; host: string; port: string; path: string };

export type PatternReading = { ok: true; pattern: MatchPattern } | { ok: false; reason: string; instead: string };

const hostRule =
  /^(?:\*|(?:\*\.)?(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*|\[[0-9a-f:.]+\])$/;

/** `instead` is a pattern that the writer may have meant, or empty. */
export function readMatchPattern(text: string): PatternReading {
  const parts = /^([^:/]*):\/\/([^/]*)(\/.*)?$/s.exec(text);
  if (!parts) {
    const instead = text.includes('://') ? '' : meant(`*://${text}`);
    return wrong('it must look like scheme://host/path', instead);
  }
  const [, scheme = '', authority = '', path = ''] = parts;
  if (scheme !== '*' && scheme !== 'http' && scheme !== 'https') {
    return wrong(
      `\`${scheme}\` is not a web page's scheme; use http, https or *`,
      meant(`*://${authority}${path}`),
    );
  }
  const [, host = '', port = ''] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(authority) ?? [];
  if (host === '') return wrong('the host is missing', '');
  if (/[A-Z]/.test(host)) return wrong('the host must be in small letters', meant(text.toLowerCase()));
  if (host.slice(1).includes('*') || (host.startsWith('*') && host !== '*' && host[1] !== '.')) {
    return wrong('"*" may only stand at the start of the host', '');
  }
  if (!hostRule.test(host)) return wrong(`\`${host}\` is not a host name`, '');
  if (authority.endsWith(':') || !/^\d{0,5}$/.test(port)) return wrong('the port must be a number', '');
  if (path === '') return wrong('the path is missing', `${text}/*`);
  return { ok: true, pattern: { scheme, host, port, path } };
}

const wrong = (reason: string, instead: string): PatternReading => ({ ok: false, reason, instead });

/** The mended text, with a path where that is all it lacks; empty where it is no pattern yet. */
function meant(mended: string): string {
  const whole = /:\/\/[^/]+$/.test(mended) ? `${mended}/*` : mended;
  return readMatchPattern(whole).ok ? whole : '';
}

/** Does one of the patterns match this address? One that cannot be read matches nothing. */
export function matchesAny(url: string, patterns: readonly string[]): boolean {
  const address = addressOf(url);
  return address !== null && patterns.some((text) => matchesOne(text, address));
}

function matchesOne(text: string, address: URL): boolean {
  const pattern = patternOf(text);
  return pattern !== null && matches(pattern, address);
}

/** One address is held against the patterns of hundreds of toolkits. */
let latestAddress: { url: string; address: URL | null } = { url: '', address: null };
function addressOf(url: string): URL | null {
  if (latestAddress.url !== url) latestAddress = { url, address: URL.canParse(url) ? new URL(url) : null };
  return latestAddress.address;
}

/** Patterns as they were read, null where they cannot be; all are forgotten when there are too many. */
const knownPatterns = new Map<string, MatchPattern | null>();
const mostKnown = 5000;
function patternOf(text: string): MatchPattern | null {
  const known = knownPatterns.get(text);
  if (known !== undefined) return known;
  const reading = readMatchPattern(text);
  const pattern = reading.ok ? reading.pattern : null;
  if (knownPatterns.size >= mostKnown) knownPatterns.clear();
  knownPatterns.set(text, pattern);
  return pattern;
}

function matches(pattern: MatchPattern, { protocol, hostname, port, pathname, search }: URL): boolean {
  const scheme = protocol.slice(0, -1);
  if (pattern.scheme === '*' ? scheme !== 'http' && scheme !== 'https' : scheme !== pattern.scheme) return false;
  if (pattern.port !== '' && pattern.port !== (port || (scheme === 'https' ? '443' : '80'))) return false;
  return matchesHost(pattern.host, hostname) && matchesPath(pattern.path, `${pathname}${search}`);
}

function matchesHost(wanted: string, host: string): boolean {
  if (wanted === '*' || wanted === host) return true;
  const base = wanted.startsWith('*.') ? wanted.slice(2) : null;
  return base !== null && (host === base || host.endsWith(`.${base}`));
}

/** Piece by piece, the first place that fits: no expression that a pattern could make slow. */
function matchesPath(wanted: string, path: string): boolean {
  const [first = '', ...rest] = wanted.split('*');
  if (rest.length === 0) return path === first;
  if (!path.startsWith(first)) return false;
  const last = rest.pop() ?? '';
  let from = first.length;
  for (const piece of rest) {
    const found = path.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return path.length - last.length >= from && path.endsWith(last);
}

export const isEverySite = (text: string): boolean => {
  const reading = readMatchPattern(text);
  return reading.ok && reading.pattern.host === '*';
};

/** What to ask the browser for: it grants whole hosts, one scheme each, and Firefox takes no ports. */
export function permissionsFor(patterns: readonly string[]): string[] {
  const origins = patterns.flatMap((text) => {
    const reading = readMatchPattern(text);
    if (!reading.ok) return [];
    const { scheme, host } = reading.pattern;
    return (scheme === '*' ? ['http', 'https'] : [scheme]).map((one) => `${one}://${host}/*`);
  });
  return [...new Set(origins)].sort();
}
