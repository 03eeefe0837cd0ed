import { openings, outsideCode, readTextCalls } from './text-calls';

/**
 * Lets text through as it comes until something may be the beginning of a call; the rest is held back and read when
 * the answer is over.
 */
export function createTextCallFilter(isKnown: (alias: string) => boolean) {
  let all = '';
  let shown = 0;
  const show = (until: number): string => {
    const text = all.slice(shown, Math.max(shown, until));
    shown = Math.max(shown, until);
    return text;
  };

  return {
    /** The part of the text that may be shown now. */
    feed(text: string): string {
      all += text;
      if (/^\s*(`{1,3}|$)/.test(all)) return '';
      const marks = openings.map((mark) => outsideCode(all, mark)).filter((place) => place !== -1);
      return show(Math.min(...marks, all.length - possibleOpening(all)));
    },
    /** What is left to show of an answer that is not to be searched. */
    held: () => show(all.length),
    /** What is left to show, and the calls that were found. */
    end() {
      const held = readTextCalls(all, isKnown);
      if (held.calls.length === 0) return { text: show(all.length), calls: [] };
      return { text: held.text.slice(shown), calls: held.calls };
    },
  };
}

/** How many letters at the end may be the beginning of an opening. */
function possibleOpening(text: string): number {
  const longest = Math.max(...openings.map((mark) => mark.length)) - 1;
  for (let length = Math.min(longest, text.length); length > 0; length -= 1) {
    const tail = text.slice(-length);
    if (openings.some((mark) => mark.startsWith(tail))) return length;
  }
  return 0;
}
