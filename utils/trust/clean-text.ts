/** What no eye sees but a model reads: controls, bidi overrides, zero-width and tag characters, lone surrogates. */
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const lineBreaks = /\r\n?|[\u0085\u2028\u2029]/g;

/** @returns the visible characters of the text, at most `maximum` of them; a cut one ends in "…". */
export function cleanText(text: string, maximum: number): string {
  // Cut first: the text may be megabytes long, and stripping can only make it shorter.
  const start = text.length > maximum * 4 ? text.slice(0, maximum * 4) : text;
  const visible = start.replace(lineBreaks, '\n').replace(invisible, '').trim();
  return visible.length > maximum ? `${visible.slice(0, maximum - 1)}…` : visible;
}

/** The same on one line: for names and titles. */
export const cleanLine = (text: string, maximum: number): string =>
  cleanText(text.slice(0, maximum * 4).replace(/\s+/g, ' '), maximum);
