import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import { type Kept, keepForLater } from '../../utils/page/kept-for-later';
import * as original from '../../utils/page/primordials';

const folder = join(import.meta.dirname, '..', '..', 'utils', 'page');
const textOf = (file: string) => readFileSync(join(folder, `${file}.ts`), 'utf8');

/** Every module of the part: what its entry imports, and what that imports. */
function modulesOf(entry: string, known = new Set<string>()): Set<string> {
  if (known.has(entry) || entry === 'primordials') return known;
  known.add(entry);
  for (const [, types, file = ''] of textOf(entry).matchAll(/import (type )?[^;]*? from '\.\/([\w-]+)'/g)) {
    if (!types) modulesOf(file, known);
  }
  return known;
}

const matchesIn = (files: Iterable<string>, expression: RegExp): string[][] =>
  [...files].flatMap((file) => [...textOf(file).matchAll(expression)].map((found) => [...found].slice(1)));

let kept: Kept;
const modules = modulesOf('page-part');
beforeAll(() => {
  kept = keepForLater();
  vi.stubGlobal('house', { kept });
});

it('the part that comes late finds every member that it asks for among what was kept', () => {
  const asked = matchesIn(modules, /memberOf\('(\w+)', '([=\w]+)'\)/g);
  expect(asked.length).toBeGreaterThan(20);
  const missing = asked.filter(([type, name]) => !kept[`${type}.${name}`]).map((words) => words.join('.'));
  expect(missing).toEqual([]);
});

it('and every property of a form’s controls', () => {
  const forms = [...modules].filter((file) => file.startsWith('form-'));
  const read = matchesIn(forms, /read(?:Text)?\(\w+(?: as \w+)?, '(\w+)'\)/g).map(([name]) => name);
  const written = matchesIn(forms, /write\(\w+, '(\w+)', /g).map(([name]) => `=${name}`);
  const types = ['HTMLInputElement', 'HTMLSelectElement', 'HTMLTextAreaElement', 'HTMLOptionElement'];
  const missing = [...read, ...written].filter((name) => !types.some((type) => kept[`${type}.${name}`]));
  expect(read.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});

it('and the language itself, under the names that the other modules import', async () => {
  const given = await import('../../utils/page/given-primordials');
  expect(Object.keys(given).sort()).toEqual(Object.keys(original).sort());
});

it('and nothing global that a page may have replaced', () => {
  const replaceable =
    /\bnew (?!Parts\b|\w+OfPage\b)[A-Z]\w+|\b(?:Object|Array|JSON|Reflect|Promise|Math)\.\w+|\bfor \(const .* of |[^.\w]setTimeout\(/;
  const found = [...modules].filter((file) =>
    replaceable.test(textOf(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
  );
  expect(found).toEqual([]);
});

it('keeps no more than the part’s own folder can ask for', () => {
  expect(readdirSync(folder)).toContain('given-primordials.ts');
  expect(Object.keys(kept).length).toBeLessThan(140);
});
