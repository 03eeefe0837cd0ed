import type english from '../public/_locales/en/messages.json';

/**
 * What a person reads, in the language of the browser: `public/_locales/LANGUAGE/messages.json`. What a model reads is
 * English and does not come from here.
 */
export type WordKey = keyof typeof english;
type CountedKey = WordKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;
type Value = string | number;
type Reader = (key: string, values: string[]) => string;

type WordsApi = { i18n: { getMessage(key: string, values: string[]): string } };
/** Not through utils/browser.ts, which takes hold of the API as it loads: a test has its words before it has a browser. */
const scope = globalThis as unknown as { browser?: WordsApi; chrome: WordsApi };

let read: Reader = (key, values) => (scope.browser ?? scope.chrome).i18n.getMessage(key, values);

/** Where there is no extension API: a unit test, a page that shows components by themselves. */
export function readWordsFrom(reader: Reader): void {
  read = reader;
}

/** The sentence of that key; values take the place of `$1`, `$2` … */
export const words = (key: WordKey, ...values: Value[]): string => read(key, values.map(written));

/** The sentence that agrees with a number; `$1` is the number itself. */
export function counted(key: CountedKey, count: number, ...values: Value[]): string {
  const form = new Intl.PluralRules(language()).select(count);
  const all = [count, ...values].map(written);
  return read(`${key}_${form}`, all) || read(`${key}_other`, all);
}

/** Of the words that are shown, which is not always that of the browser: "en", "de", "zh-CN". */
export const language = (): string => words('language') || 'en';

/** Scripts that are written from right to left. `Intl.Locale` tells the direction itself, but not in Firefox. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

const directionOf = (locale: string): 'ltr' | 'rtl' =>
  rightToLeft.has(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr';

/** Each name in a list asks for it again. */
let latest: { language: string; direction: 'ltr' | 'rtl' } = { language: '', direction: 'ltr' };

/** Of the words that are shown: a Hebrew browser gets English ones, and those run from left to right. */
export function direction(): 'ltr' | 'rtl' {
  const present = language();
  if (latest.language !== present) latest = { language: present, direction: directionOf(present) };
  return latest.direction;
}

/** Tells the browser and screen readers which language a page of ours is in, and which way it is written. */
export function markLanguage(page: Document): void {
  page.documentElement.lang = language();
  page.documentElement.dir = direction();
}

const written = (value: Value): string =>
  typeof value === 'number' ? new Intl.NumberFormat(language()).format(value) : kept(value);

/**
 * A name or an address keeps its own order amid words that run from right to left, and so do the words around it: the
 * two marks say where it begins and ends (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates).
 */
export const kept = (value: string): string =>
  value !== '' && direction() === 'rtl' ? `\u2068${value}\u2069` : value;

/** A day and its time, in milliseconds since the epoch, as they are written in that language. */
export const moment = (time: number): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(time);
