import { stemmer } from 'stemmer';

/**
 * A word of a sentence and where it stands there, in UTF-16 units. `stems` is what it is compared by: one, or several
 * where the word is a compound (`localStorage`).
 */
export type Token = { text: string; lower: string; stems: string[]; start: number; end: number };

const word = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

export const stemOf = (text: string): string => stemmer(text.toLowerCase().replace(/['’]s?$/u, ''));

export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(word)].map((match) => {
    const lower = match[0].toLowerCase().replaceAll('’', "'");
    return {
      text: match[0],
      lower,
      stems: stemsOf(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    };
  });

/** A map: an object has words of its own, such as "constructor". */
const compounds = new Map([
  ['localstorage', 'local storage'],
  ['darkmode', 'dark mode'],
  ['lightmode', 'light mode'],
  ['webpage', 'page'],
  ['homepage', 'home page'],
]);

/** The stems of one word, of a name, or of a whole text. */
export const stemsOf = (text: string): string[] =>
  nameWords(text)
    .flatMap((part) => (compounds.get(part) ?? part).split(' '))
    .map(stemOf);

/** `getLocalStorage`, `swap-to-map` and `drop_pin` as lower-case words. */
export const nameWords = (name: string): string[] =>
  (
    name
      .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
      .match(word) ?? []
  ).map((part) => part.toLowerCase());

const articles = new Set(['a', 'an', 'the', 'my', 'your', 'our', 'this', 'that', 'these', 'those', 'some', 'any']);

const fillers = new Set(
  `i me you it its he she we they them us is am are was were be been being do does did has have had will would
  shall should could can may might must please now just also then and or but so of as if there here up out
  what which who how when where why want need let's lets let hey ok okay kindly again too only really`.split(/\s+/),
);

/** Words that start a phrase which may be an argument: "on Paris", "to dark", "for cats". */
const prepositions = new Set(
  `on at in to into onto for with from by about near around over under inside within through via off until
  after before towards toward between`.split(/\s+/),
);

export const isArticle = (lower: string): boolean => articles.has(lower);
export const isPreposition = (lower: string): boolean => prepositions.has(lower);

/** Carries no meaning of its own: neither ranks a tool nor has to be explained by an argument. */
export const isStopWord = (lower: string): boolean =>
  articles.has(lower) || fillers.has(lower) || prepositions.has(lower);
