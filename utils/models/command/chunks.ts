import { type Clause, overlaps, type Span } from './clause';
import { type Draft, isFree } from './draft';
import { introducerWords } from './roles';
import { isArticle, isPreposition, isStopWord, type Token } from './words';

/** A run of words that nothing has used yet. It begins at a preposition, at the clause's start, or after a gap. */
export type Chunk = {
  preposition: string;
  tokens: Token[];
  /** Without the preposition. */
  span: Span;
  /** Stands right behind the chunk before it, with nothing used between them. */
  follows: boolean;
  /** Holds something that is not a word of the command itself. */
  value: boolean;
};

/** Which words of the clause are the command itself and no argument. */
export type CommandWords = {
  /** The tool's own name says it: "drop", "pin". */
  names(token: Token): boolean;
  /** Every telling word of these is known to the tool's definition. */
  covers(tokens: readonly Token[]): boolean;
};

export function chunksOf(clause: Clause, draft: Draft): Chunk[] {
  const chunks: Chunk[] = [
    { preposition: '', tokens: [], span: { start: 0, end: 0 }, follows: false, value: true },
  ];
  let gap = false;
  for (const [index, token] of clause.tokens.entries()) {
    const last = chunks[chunks.length - 1];
    if (!last) break;
    if (!isFree(draft, token)) {
      gap = true;
      continue;
    }
    const next = clause.tokens[index + 1];
    const leads =
      (isPreposition(token.lower) || introducerWords.has(token.lower)) && next !== undefined && !isName(token);
    if (leads || gap) {
      const span = { start: token.end, end: token.end };
      chunks.push(
        leads
          ? { preposition: token.lower, tokens: [], span, follows: !gap, value: true }
          : {
              preposition: '',
              tokens: [token],
              span: { start: token.start, end: token.end },
              follows: false,
              value: true,
            },
      );
      gap = false;
      continue;
    }
    last.tokens.push(token);
    last.span = { start: last.tokens[0]?.start ?? token.start, end: token.end };
  }
  return chunks.map((chunk) => ({ ...chunk, span: widened(clause, draft, chunk) }));
}

/** A capital letter inside a sentence: "About" is the name of a page, "about" is not. */
export const isName = ({ text, start }: Token): boolean =>
  start > 0 && /^\p{Lu}/u.test(text) && !isArticle(text.toLowerCase()) && text !== 'I';

/** Signs around words belong to them: "$5", "C++", "#general". */
function widened({ text }: Clause, draft: Draft, { span, tokens }: Chunk): Span {
  if (tokens.length === 0) return span;
  const before = /[^\s,;"“”]*$/u.exec(text.slice(0, span.start))?.[0].length ?? 0;
  const after = /^[^\s,;"“”\p{L}\p{N}]*/u.exec(text.slice(span.end))?.[0].length ?? 0;
  const wide = { start: span.start - before, end: span.end + after };
  return draft.taken.some((taken) => overlaps(taken, wide)) ? span : wide;
}

/** The chunks with the command's own words taken off the first one: "put a pin" leaves nothing, "log hello" "hello". */
export function leadOf(chunks: readonly Chunk[], command: CommandWords): Chunk[] {
  const [first, ...rest] = chunks;
  if (!first) return [];
  const used = new Set<string>();
  let index = 0;
  for (const [at, token] of first.tokens.entries()) {
    const again = token.stems.some((stem) => used.has(stem));
    if (at > 0 && (again || !(command.names(token) || isStopWord(token.lower)))) break;
    for (const stem of token.stems) used.add(stem);
    if (at === 0 || command.names(token)) index = at + 1;
    else if (isPronoun(token.lower)) index = at + 1;
  }
  const tokens = first.tokens.slice(index);
  const telling = tokens.filter(({ lower }) => !isStopWord(lower));
  const head = telling.at(-1);
  // "a red pin on Paris", "3 pins": what stands before the tool's own noun describes a new one and is no argument.
  // "the newsletter box" is one that there is.
  const definite = ['the', 'my', 'this', 'that', 'your'].includes(tokens[0]?.lower ?? '');
  const describes = head !== undefined && command.names(head) && !isName(head) && !definite;
  const start = tokens[0]?.start ?? first.span.end;
  return [
    { ...first, tokens, span: { start, end: first.span.end }, value: !describes && !command.covers(tokens) },
    ...rest,
  ];
}

const isPronoun = (lower: string) => ['me', 'us'].includes(lower);

/** The words of a chunk as they were written. Articles stay where the text is meant to be read by people. */
export function sliceOf(text: string, { span, tokens }: Chunk, keepArticle: boolean): string {
  const skipped = keepArticle ? undefined : tokens.find(({ lower }) => !isArticle(lower));
  const start = keepArticle
    ? span.start
    : Math.max(span.start, isArticle(tokens[0]?.lower ?? '') ? (skipped?.start ?? span.start) : span.start);
  return text.slice(start, span.end).trim().replace(/[,;]$/u, '').trim();
}
