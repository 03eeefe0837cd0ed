/**
 * Characters that change what a person sees, or that nobody sees at all. Line breaks and tabs are as they look, and so
 * are the two that hold an emoji together.
 */
const hidden =
  /(?![\n\t])(?!(?<=\p{Extended_Pictographic})\uFE0F)(?!(?<=\p{Extended_Pictographic}\uFE0F?)\u200D\p{Extended_Pictographic})[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;

export type TextRun = { text: string } | { code: string };

/** Splits text at hidden characters, each given as its code point ("U+202E"), so that they can be shown. */
export function revealHidden(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const match of text.matchAll(hidden)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index) });
    const point = match[0].codePointAt(0) ?? 0;
    runs.push({ code: `U+${point.toString(16).toUpperCase().padStart(4, '0')}` });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}
