import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import { publishedSchema } from '../../utils/toolkits/published-schema';
import { readToolkit } from '../../utils/toolkits/read-toolkit';
import { shop, weatherList } from './manifests';

const root = join(import.meta.dirname, '..', '..');
const published = JSON.parse(readFileSync(join(root, 'schema', 'tools.schema.json'), 'utf8'));
const isValid = (manifest: unknown) => new Validator(published, '2020-12').validate(manifest).valid;
/** Errors of the shape: what the values must mean is more than a schema can say. */
const shapeCodes = ['missing-key', 'wrong-value', 'unknown-property', 'no-match', 'version-newer'];

async function isRead(manifest: unknown): Promise<boolean> {
  const files = [
    { path: 'tools.json', text: JSON.stringify(manifest) },
    { path: 'weather.js', text: 'export const getWeather = () => 1;' },
  ];
  const { problems } = await readToolkit({ files, name: 'Mine', sites: ['https://a.example/*'], source: '' });
  return problems.every(({ code }) => !shapeCodes.includes(code));
}

it('the published schema is the one that the reader uses', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(publishedSchema())));
});

describe('schema and reader agree on', () => {
  const [entry] = shop().tools;
  const tool = entry?.tool as object;
  it.each<[string, unknown, boolean]>([
    ['a whole manifest', shop(), true],
    ['a bare list', JSON.parse(weatherList), true],
    ['no name', { ...shop(), name: undefined }, false],
    ['a name that is no text', { ...shop(), name: 7 }, false],
    ['no version', { ...shop(), version: undefined }, false],
    ['a version that is none', { ...shop(), version: 'new' }, false],
    ['a newer form', { ...shop(), manifestVersion: 2 }, false],
    ['no pages', { ...shop(), matches: undefined }, false],
    ['no tools', { ...shop(), tools: [] }, false],
    ['an unknown world', { ...shop(), world: 'moon' }, false],
    ['an unknown grant', { ...shop(), world: 'isolated', grants: ['cookies'] }, false],
    ['an unknown property', { ...shop(), match: [] }, false],
    ['an entry without its file', { ...shop(), tools: [{ ...entry, importPath: undefined }] }, false],
    ['an entry with an unknown property', { ...shop(), tools: [{ ...entry, entryPoint: 'x' }] }, false],
    ['a tool without a name', { ...shop(), tools: [{ ...entry, tool: { ...tool, name: undefined } }] }, false],
    [
      'a tool without parameters',
      { ...shop(), tools: [{ ...entry, arguments: undefined, tool: { ...tool, parameters: undefined } }] },
      true,
    ],
    ['an unknown property of a tool', { ...shop(), tools: [{ ...entry, tool: { ...tool, desc: 'x' } }] }, false],
  ])('%s', async (_what, manifest, valid) => {
    const plain: unknown = JSON.parse(JSON.stringify(manifest));
    expect(isValid(plain)).toBe(valid);
    expect(await isRead(plain)).toBe(valid);
  });
});

it('a file that its types accept is read without a problem', async () => {
  const path = 'issues.tool.ts';
  const text = readFileSync(join(root, 'tests', 'fixtures', 'toolkits', path), 'utf8');
  const { problems, toolkit } = await readToolkit({ files: [{ path, text }], name: '', sites: [], source: '' });
  expect(problems).toEqual([]);
  expect(toolkit?.tools).toMatchObject([
    {
      definition: {
        name: 'issue_list.list_issues',
        title: 'Issues',
        description: 'List the issues shown on this page. Says number, title and state.',
        annotations: { readOnlyHint: true },
      },
      file: path,
      world: 'isolated',
    },
    { definition: { name: 'issue_list.count_issues' }, order: [] },
  ]);
  expect(toolkit?.files[0]?.runs).not.toContain('HTMLElement');
});
