import { phraseTable } from './synonyms';
import { isPreposition, isStopWord, stemOf, type Token, tokensOf } from './words';

export type Span = { start: number; end: number };
export type Quote = Span & { text: string };

/** One step of a message, read once: its words, and which parts of it are plainly text to be passed on. */
export type Clause = {
  text: string;
  tokens: Token[];
  quotes: Quote[];
  /** What follows "saying" or a colon. */
  said: Quote | null;
};

const politeness =
  /^(?:(?:hey|hi|hello|ok|okay|please|kindly|now|then|and|also|next|finally|first|so|well|just)\b[,!]?\s+|(?:can|could|would|will) you (?:please |kindly |just )?|(?:i(?:'d| would) like|i want|i need|i wish)(?: you)?(?: to)?\s+|let(?:'s| us) |go ahead and |you (?:should|can|may) )+/i;
const farewell = /[\s,]*(?:\b(?:please|for me|thanks|thank you|right now|if you can)\b[\s,]*)*[.!?…]*$/i;

const quoted = /"([^"]*)"|“([^”]*)”|«\s*([^»]*?)\s*»|(?<![\p{L}\p{N}])['‘]([^'’]+)['’](?![\p{L}\p{N}])/gu;
const introducer =
  /(?:\b(?:saying|(?:that|which|to) (?:says?|reads?)|with (?:the |a )?(?:text|words?|message|content)s?)\b[:,]?|:)\s+/i;
const reported = /^\S*(?:\s+(?:me|us|everyone|down))?\s+that\s+/i;
const reporters = new Set(
  ['notify', 'tell', 'alert', 'remind', 'log', 'note', 'write', 'inform', 'warn', 'print', 'say'].map(stemOf),
);

/** Takes "please", "could you" and the like off a step; they say nothing about which tool is meant. */
export const withoutPoliteness = (text: string): string =>
  text
    .trim()
    .replace(politeness, '')
    .replace(farewell, (end) => (/["”»]/.test(end) ? end : ''))
    .trim();

export function readClause(rawText: string): Clause {
  const text = withoutPoliteness(rawText);
  const quotes = [...text.matchAll(quoted)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match.slice(1).find((part) => part !== undefined) ?? '',
  }));
  return { text, tokens: mergePhrases(tokensOf(text)), quotes, said: saidIn(text, quotes) };
}

function saidIn(text: string, quotes: Quote[]): Quote | null {
  const first = tokensOf(text)[0];
  const match =
    introducer.exec(text) ?? (first?.stems.some((stem) => reporters.has(stem)) ? reported.exec(text) : null);
  if (!match) return null;
  const start = match.index + match[0].length;
  if (quotes.some((quote) => quote.start < start && start <= quote.end)) return null;
  const inQuotes = quotes.find((quote) => quote.start === start);
  if (inQuotes) return inQuotes;
  return start < text.length ? { start, end: text.length, text: text.slice(start) } : null;
}

/** "turn … off" and "get rid of" become the one word that they mean, spanning all of them. */
function mergePhrases(tokens: Token[]): Token[] {
  const merged: Token[] = [];
  for (let index = 0; index < tokens.length; ) {
    const phrase = phraseTable.find(({ words }) => words.every((word, at) => tokens[index + at]?.lower === word));
    const first = tokens[index];
    const last = tokens[index + (phrase?.words.length ?? 1) - 1];
    if (!first || !last) break;
    merged.push(
      phrase ? { ...first, lower: phrase.means, stems: phrase.means.split(' ').map(stemOf), end: last.end } : first,
    );
    index += phrase?.words.length ?? 1;
  }
  return merged.map((token, index) => particle(token, index, merged));
}

/** "on" and "off" that belong to a verb ("turn the console off") mean enable and disable; else "on" is a preposition. */
function particle(token: Token, index: number, tokens: Token[]): Token {
  // "Tick off" is done to a thing on a list.
  if (token.lower === 'off' && ['tick', 'check', 'cross'].includes(tokens[index - 1]?.lower ?? ''))
    return { ...token, stems: [] };
  const atEnd = index === tokens.length - 1 && index > 0;
  if (token.lower === 'off') return { ...token, lower: 'disable', stems: [stemOf('disable')] };
  if (token.lower === 'on' && atEnd) return { ...token, lower: 'enable', stems: [stemOf('enable')] };
  const isVerb = ['turn', 'switch', 'put'].includes(token.lower) && index === 0;
  const separated = tokens
    .slice(1)
    .some(({ lower }, at) => lower === 'off' || (lower === 'on' && at === tokens.length - 2));
  // The verb of a separated "turn … off" means nothing by itself.
  return isVerb && separated ? { ...token, lower: 'do', stems: [] } : token;
}

/** Words that say something: not "the", not "please", not part of a quotation. */
export const contentTokens = ({ tokens, quotes, said }: Clause): Token[] =>
  tokens.filter(
    (token) =>
      token.stems.length > 0 &&
      !isStopWord(token.lower) &&
      !isPreposition(token.lower) &&
      !quotes.some((quote) => overlaps(quote, token)) &&
      !(said && overlaps(said, token)),
  );

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
