/** The match pattern of an endpoint's host, without its port (patterns of permissions have none); null if it is no web address. */
export function endpointPattern(baseUrl: string): string | null {
  if (!URL.canParse(baseUrl)) return null;
  const { protocol, hostname } = new URL(baseUrl);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return `${protocol}//${hostname}/*`;
}
