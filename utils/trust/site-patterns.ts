/**
 * The match pattern to ask for when a person grants this page's site; empty where there is none. Without the port:
 * Firefox refuses patterns that have one.
 */
export function patternFor(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, hostname } = new URL(url);
  return (protocol === 'http:' || protocol === 'https:') && hostname ? `${protocol}//${hostname}/*` : '';
}

/** Does one of the granted patterns cover this page? Knows the forms that browsers hand back for host permissions. */
export function isCovered(url: string, patterns: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return patterns.some((pattern) => covers(pattern, protocol.slice(0, -1), hostname));
}

function covers(pattern: string, scheme: string, host: string): boolean {
  const isWeb = scheme === 'http' || scheme === 'https';
  if (pattern === '<all_urls>') return isWeb;
  const parts = /^(\*|https?):\/\/(\[[^\]]*\]|[^/:]+)(?::\*)?\//.exec(pattern);
  if (!parts || !isWeb) return false;
  const [, wantedScheme, wantedHost = ''] = parts;
  if (wantedScheme !== '*' && wantedScheme !== scheme) return false;
  if (wantedHost === '*' || wantedHost === host) return true;
  const base = wantedHost.startsWith('*.') ? wantedHost.slice(2) : null;
  return base !== null && (host === base || host.endsWith(`.${base}`));
}
