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

/** Chinese and Japanese have no singular: what there is of it counts for nothing. */
function keysOf(table: Table, locale: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(locale.replace('_', '-')).resolvedOptions();
  const hasSingular = pluralCategories.includes('one');
  return Object.keys(table)
    .filter((key) => hasSingular || !key.endsWith('_one'))
    .sort();
}

describe('the words of the panel', () => {
  it('come in English, German, Spanish, French, Japanese and Simplified Chinese', () => {
    expect(locales).toEqual(['de', 'en', 'es', 'fr', 'ja', 'zh_CN']);
  });

  it.each(locales)('%s has every key and no other', (locale) => {
    expect(keysOf(readTable(locale), locale)).toEqual(keysOf(source, locale));
  });

  it.each(locales)('%s leaves nothing empty and takes the same values', (locale) => {
    const wrong = Object.entries(readTable(locale)).filter(
      ([key, { message }]) =>
        message.trim() === '' ||
        placeholders(message).join() !== placeholders(source[key]?.message ?? '').join() ||
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
