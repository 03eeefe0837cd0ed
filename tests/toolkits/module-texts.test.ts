import { describe, expect, it } from 'vitest';
import { readToolkit } from '../../utils/toolkits/read-toolkit';
import { shop, weatherList } from './manifests';
import { toldOfFiles as told } from './reading';

describe('a tools.json with files', () => {
  const code = 'export async function getWeather({ location }) {\n  return { location, temperature: 72 };\n}\n';

  it('that nothing is wrong with has no problem', async () => {
    expect(await told({ 'tools.json': weatherList, 'weather.js': code })).toEqual([]);
  });

  it.each<[string, string, Record<string, string>, string]>([
    [
      'a file that was not brought',
      weatherList,
      {},
      'E missing-file | tools.json, line 12, [0].importPath: `./weather.js` is not among the files. Bring its folder, or choose the file too.',
    ],
    [
      'code that cannot be read',
      weatherList,
      { 'weather.js': 'export function getWeather() {\n  return 1;\n}}' },
      'E syntax | weather.js, line 3, column 2: unexpected `}`. Mend it, then bring it again.',
    ],
    [
      'an import',
      weatherList,
      { 'weather.js': `import x from './x.js';\n${code}` },
      'E import | weather.js, line 1: `import` is not supported. Bundle the tool into one file.',
    ],
    [
      'an import at run time',
      weatherList,
      { 'weather.js': `${code}await import('./x.js');` },
      'E import | weather.js, line 4: `import()` is not supported. Bundle the tool into one file.',
    ],
    [
      'a missing export',
      weatherList,
      { 'weather.js': 'export const getWeathers = () => 1;' },
      'E entrypoint | tools.json, line 13, [0].entrypoint: weather.js has no export `getWeather`. It exports: `getWeathers`. Did you mean `getWeathers`?',
    ],
    [
      'a path out of its folder',
      weatherList.replace('./weather.js', '../lib.js'),
      {},
      'E path | tools.json, line 12, [0].importPath: `../lib.js` leaves the folder of the manifest. Name a file beside it, such as `./weather.js`.',
    ],
    [
      'a web page',
      weatherList,
      { 'weather.js': '<!doctype html>' },
      'E syntax | weather.js, line 1, column 1: this is a web page, not JavaScript. Bring the file itself.',
    ],
    [
      'a file that is too long',
      weatherList,
      { 'weather.js': ' '.repeat(600_000) },
      'E too-long | weather.js: is larger than 512 kB. Bring a smaller file.',
    ],
    [
      'a page function beside isolated code',
      JSON.stringify({ ...shop(), world: 'isolated' }),
      {},
      'E page-world | tools.json, line 1, tools[0]: `importPath: "page"` needs `"world": "page"`.',
    ],
    [
      'a grant in the page',
      JSON.stringify({ ...shop(), grants: ['storage'] }),
      {},
      "E grant-world | tools.json, line 1, grants[0]: `grant storage` needs `world isolated`; code in the page's world can be read by the page.",
    ],
    [
      'an unknown grant',
      JSON.stringify({ ...shop(), world: 'isolated', grants: ['fetsh'] }),
      {},
      'E wrong-value | tools.json, line 1, grants[0]: `fetsh` is no grant. Did you mean `fetch`?',
    ],
    [
      'a fetch to nowhere',
      JSON.stringify({ ...shop(), world: 'isolated', grants: ['fetch'] }),
      {},
      'W no-connect | tools.json, line 1, grants[0]: `fetch` reaches nothing until a host is named to connect to.',
    ],
    [
      'too many files',
      weatherList,
      Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.js`, ' '.repeat(500_000)])),
      'E too-long | The toolkit: is larger than 2 MB. Split it, or leave out what it does not need.',
    ],
    [
      'a secret for another host',
      JSON.stringify({
        ...shop(),
        ...{ world: 'isolated', grants: ['fetch'], connect: ['a.example'] },
        secrets: [{ name: 'KEY', host: 'b.example' }],
      }),
      {},
      'E secret-host | tools.json, line 1, secrets[0]: `KEY` is for `b.example`, which is not among the hosts to connect to. Did you mean `a.example`?',
    ],
    [
      'a misspelt property of a secret',
      JSON.stringify({ ...shop(), secrets: [{ name: 'KEY', hosts: 'b.example' }] }),
      {},
      'E unknown-property | tools.json, line 1, secrets[0].hosts: not known. Did you mean `host`?',
    ],
  ])('with %s says so', async (_what, manifest, files, sentence) => {
    expect(await told({ 'tools.json': manifest, ...files })).toContain(sentence);
  });

  it('loses only the entry that is wrong', async () => {
    const list = JSON.parse(weatherList) as { tool: object }[];
    const second = { ...list[0], tool: { ...list[0]?.tool, name: 'get_tide' }, entrypoint: 'getTide' };
    const files = [
      { path: 'w/tools.json', text: JSON.stringify([...list, second]) },
      { path: 'w/weather.js', text: code },
      { path: 'w/other.js', text: 'not code at all' },
    ];
    const { problems, toolkit } = await readToolkit({
      files,
      name: 'W',
      sites: ['https://a.example/*'],
      source: '',
    });
    expect(problems.map((one) => one.code)).toEqual(['entrypoint']);
    expect(toolkit?.tools.map(({ definition }) => definition.name)).toEqual(['w.get_weather']);
    expect(toolkit?.files.map(({ name }) => name)).toEqual(['tools.json', 'weather.js']);
  });
});
