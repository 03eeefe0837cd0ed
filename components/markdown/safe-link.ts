/** A place on the web that a link may lead to, as the browser reads it. */
export type SafeLink = { href: string; host: string };

/** Only the web, and only absolute: anything else is shown as text. */
export function safeLink(address: string): SafeLink | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return { href: url.href, host: url.host };
}

/** A query or fragment this long can carry what was read elsewhere: the whole address is shown before it opens. */
const longestUnseen = 40;

export function carriesMuch(href: string): boolean {
  const url = new URL(href);
  return url.search.length + url.hash.length > longestUnseen || url.username !== '' || url.password !== '';
}
