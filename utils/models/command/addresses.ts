import type { Span } from './clause';

export type Found = Span & { text: string };

const address =
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>]+[^\s"'<>.,;:!?)]|\blocalhost(?::\d+)?(?:\/[^\s"'<>]*)?|(?<!@)\b(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:\/[^\s"'<>]*[^\s"'<>.,;:!?)])?/iu;
const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/u;

/** The first web address, absolute: a person leaves the scheme out, `format: "uri"` does not. */
export function addressIn(text: string): Found | null {
  const match = address.exec(text.replace(email, (whole) => ' '.repeat(whole.length)));
  if (!match) return null;
  const [written] = match;
  const isAbsolute = /^[a-z][a-z0-9+.-]*:\/\//i.test(written);
  const scheme = /^localhost/i.test(written) ? 'http' : 'https';
  return {
    start: match.index,
    end: match.index + written.length,
    text: isAbsolute ? written : `${scheme}://${written}`,
  };
}

export function emailIn(text: string): Found | null {
  const match = email.exec(text);
  return match && { start: match.index, end: match.index + match[0].length, text: match[0] };
}
