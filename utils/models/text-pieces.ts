/**
 * Cuts a text into pieces of at most `longest` characters. `clean`: each cut lies before a space that follows a word,
 * where a tokenizer cuts too, so that the pieces have the tokens of the whole.
 */
export function textPieces(text: string, longest: number): { pieces: string[]; clean: boolean } {
  const pieces: string[] = [];
  let clean = true;
  let start = 0;
  while (text.length - start > longest) {
    const cut = lastCleanCut(text, start, start + longest);
    if (cut === null) clean = false;
    const end = cut ?? wholeCharacter(text, start + longest);
    pieces.push(text.slice(start, end));
    start = end;
  }
  pieces.push(text.slice(start));
  return { pieces, clean };
}

const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

function lastCleanCut(text: string, start: number, end: number): number | null {
  for (let at = text.lastIndexOf(' ', end); at > start; at = text.lastIndexOf(' ', at - 1)) {
    if (isWord(text[at - 1]) && isWord(text[at + 1])) return at;
  }
  return null;
}

/** Never between the two halves of a character. */
const wholeCharacter = (text: string, end: number): number =>
  /[\uD800-\uDBFF]/.test(text[end - 1] ?? '') ? end - 1 : end;
