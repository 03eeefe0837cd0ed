import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json';
import { readWordUse } from './used-words';

type Table = Record<string, { message: string }>;
const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'public', '_locales');
const readTable = (locale: string): Table =>
  JSON.parse(readFileSync(join(folder, locale, 'messages.json'), 'utf8'));
const locales = readdirSync(folder).sort();
const source: Table = english;
const use = readWordUse();

const placeholders = (text: string) => [...text.matchAll(/\$\d/g)].map(([found]) => found).sort();

/** Which numbers take which form in a language, as far as the panel counts. */
function formsOf(locale: string): Map<string, number[]> {
  const rules = new Intl.PluralRules(locale.replace('_', '-'));
  const forms = new Map<string, number[]>();
  for (let count = 0; count < 1000; count++) {
    const form = rules.select(count);
    forms.set(form, [...(forms.get(form) ?? []), count]);
  }
  return forms;
}

const ending = /_(zero|one|two|few|many|other)$/;
const countedKeys = Object.keys(source).flatMap((key) => (key.endsWith('_other') ? [key.replace(ending, '')] : []));
/** The form that a counted key is in. */
const formOf = (key: string): string | undefined =>
  countedKeys.includes(key.replace(ending, '')) ? ending.exec(key)?.[1] : undefined;

/** Every plain key, and each counted one in the forms of that language: six in Arabic, one in Japanese. */
function keysWanted(locale: string): string[] {
  const forms = [...formsOf(locale).keys()];
  return [
    ...Object.keys(source).filter((key) => formOf(key) === undefined),
    ...countedKeys.flatMap((key) => forms.map((form) => `${key}_${form}`)),
  ].sort();
}

/** Chinese and Japanese have no singular: what there is of it counts for nothing. */
function keysOf(table: Table, locale: string): string[] {
  const forms = formsOf(locale);
  const isRead = (key: string) => source[key] === undefined || forms.has(formOf(key) ?? 'other');
  return Object.keys(table).filter(isRead).sort();
}

/** As many values as in English; a form that one number alone takes may say that number in words. */
function takesItsValues(key: string, message: string, locale: string): boolean {
  const found = placeholders(message).join();
  const form = formOf(key);
  const other = placeholders(source[key.replace(ending, '_other')]?.message ?? '');
  const wanted = source[key] ? placeholders(source[key].message) : other;
  if (found === wanted.join()) return true;
  return form !== undefined && formsOf(locale).get(form)?.length === 1 && found === other.slice(1).join();
}

describe('the words of the panel', () => {
  it('come in Arabic, English, German, Spanish, French, Japanese and Simplified Chinese', () => {
    expect(locales).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ja', 'zh_CN']);
  });

  it.each(locales)('%s has every key in every form that its numbers take, and no other', (locale) => {
    expect(keysOf(readTable(locale), locale)).toEqual(keysWanted(locale));
  });

  it.each(locales)('%s leaves nothing empty and takes the same values', (locale) => {
    const wrong = Object.entries(readTable(locale)).filter(
      ([key, { message }]) =>
        message.trim() === '' ||
        !takesItsValues(key, message, locale) ||
        // A dollar that is not one of ours would be swallowed by the browser.
        /\$(?!\d)/.test(message),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('are all there where a component asks for them, with as many values as they take', () => {
    const wrong = use.used.flatMap(({ path, key, counted, values }) => {
      const table = counted ? [`${key}_one`, `${key}_other`] : [key];
      const missing = table.filter((one) => source[one] === undefined);
      if (missing.length > 0) return [`${path}: there is no "${missing.join('", "')}"`];
      const message = source[table.at(-1) ?? '']?.message ?? '';
      const wanted = Math.max(0, ...placeholders(message).map((one) => Number(one.slice(1)))) - (counted ? 1 : 0);
      return values !== null && values - (counted ? 1 : 0) !== wanted ? [`${path}: "${key}" takes ${wanted}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('are all used', () => {
    const manifest = readFileSync(join(root, 'wxt.config.ts'), 'utf8');
    const unused = Object.keys(source).filter(
      (key) =>
        !use.literals.has(key) &&
        !use.literals.has(key.replace(/_(?:one|other)$/, '')) &&
        !manifest.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });

  it('are the only ones: no component says anything in English by itself', () => {
    expect(use.bare.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
  });
});
