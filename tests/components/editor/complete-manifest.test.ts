import { getLocation } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { optionsAt } from '../../../components/editor/complete-manifest';
import { spotIn } from '../../../components/editor/problem-place';
import { emptyManifest, skeletonFor } from '../../../components/editor/skeleton';
import { readToolkit } from '../../../utils/toolkits/read-toolkit';

/** What is offered where the bar stands. */
const at = (text: string) => {
  const offset = text.indexOf('|');
  const plain = text.replace('|', '');
  return optionsAt(getLocation(plain, offset), plain).map(({ label }) => label);
};

describe('completion offers', () => {
  it('the names of a manifest, of an entry, and of its tool', () => {
    expect(at('{ "|" }')).toContain('"matches"');
    expect(at('{ "tools": [{ "|" }] }')).toEqual(expect.arrayContaining(['"importPath"', '"entrypoint"']));
    expect(at('{ "tools": [{ "tool": { "|" } }] }')).toEqual([
      '"name"',
      '"title"',
      '"description"',
      '"parameters"',
    ]);
    expect(at('[{ "|" }]')).toContain('"importPath"');
  });

  it('the values that a field may have', () => {
    expect(at('{ "world": "|" }')).toEqual(['"isolated"', '"page"']);
    expect(at('{ "manifestVersion": | }')).toEqual(['1']);
    expect(at('{ "tools": [{ "readOnly": | }] }')).toEqual(['true', 'false']);
    expect(at('{ "name": "|" }')).toEqual([]);
  });
});

it('finds the line of a problem in its own file only', () => {
  expect(spotIn('tools.json, line 8, tools[0].tool.name', 'tools.json')).toEqual({ line: 8 });
  expect(spotIn('a.js, line 7, column 12', 'a.js')).toEqual({ line: 7, column: 12 });
  expect(spotIn('a.js, line 7', 'tools.json')).toBeNull();
  expect(spotIn('a.tool.js', 'a.tool.js')).toEqual({ line: 1 });
});

it.each(['https://www.shop.example/a?b', 'http://localhost:8080/', 'about:blank', ''])(
  'a new toolkit for %s has nothing wrong with it, in under 30 lines',
  async (url) => {
    const file = skeletonFor(url);
    const { problems, toolkit } = await readToolkit({ files: [file], name: '', sites: [], source: '' });
    expect(problems).toEqual([]);
    expect(toolkit?.tools).toHaveLength(1);
    expect(file.text.split('\n').length).toBeLessThan(30);
  },
);

it('a new manifest has nothing wrong with it', async () => {
  expect((await readToolkit({ files: [emptyManifest], name: '', sites: [], source: '' })).problems).toEqual([]);
});
