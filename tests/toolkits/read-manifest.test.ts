import { describe, expect, it } from 'vitest';
import { shop } from './manifests';
import { entry, read, told } from './reading';

describe('a manifest that nothing is wrong with', () => {
  it('is read whole', () => {
    const { problems, toolkit } = read(shop());
    expect(problems).toEqual([]);
    expect(toolkit).toMatchObject({ id: 'acme_shop', version: '0.3.0', matches: ['https://shop.acme.example/*'] });
    expect(toolkit?.tools).toEqual([
      {
        definition: {
          name: 'acme_shop.add_to_basket',
          description: 'Put a product in the basket. Does not pay.',
          inputSchema: entry().tool.parameters,
          annotations: { readOnlyHint: false, untrustedContentHint: true },
        },
        file: '',
        world: 'page',
        entrypoint: 'acme.basket.add',
        order: ['productId', 'quantity'],
        matches: [],
      },
    ]);
  });

  it('is a bare list too, which takes its name and sites from the person', () => {
    const list = [entry()];
    expect(told(list)).toEqual([
      'no-match | Sites: Say on which pages these tools work, one pattern a line, such as `https://shop.example/*`.',
      'missing-key | Name: Give it a name.',
    ]);
    const { isList, toolkit } = read(list, { name: 'Mine', sites: ['https://a.example/*'] });
    expect(isList).toBe(true);
    expect(toolkit).toMatchObject({ name: 'Mine', matches: ['https://a.example/*'], version: '' });
  });
});

describe('JSON that is none', () => {
  it.each([
    ['{\n  "name": "a"\n  "version": "1"\n}', 'tools.json, line 3, column 3: expected `,` or `}`.'],
    ['[\n  {} {}\n]', 'tools.json, line 2, column 6: expected `,` or `]`.'],
    [
      '{ "a": 1, }',
      'tools.json, line 1, column 11: expected a name in double quotes; JSON has no comma after the last one.',
    ],
    ['// hello\n{}', 'tools.json, line 1, column 1: JSON has no comments; take it out.'],
    ['<!doctype html>', 'tools.json, line 1, column 1: This is a web page, not JSON.'],
    ['  ', 'tools.json: There is nothing in it.'],
    ['['.repeat(200_000), 'tools.json: It is nested too deeply to be read.'],
  ])('%.20s says where', (text, sentence) => {
    expect(told(text)[0]).toBe(`json | ${sentence}`);
    expect(read(text).toolkit).toBeNull();
  });
});

describe('what is wrong with the whole', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['a missing name', { name: undefined }, 'missing-key | tools.json, name: `name` is missing. Add it.'],
    [
      'a missing version',
      { version: undefined },
      'missing-key | tools.json, version: `version` is missing; without it updates cannot be compared. Add it.',
    ],
    [
      'a version that is none',
      { version: 'new' },
      'wrong-value | tools.json, version: expected numbers with dots, such as 1.2.0, found `"new"`.',
    ],
    [
      'a newer form',
      { manifestVersion: 2 },
      'version-newer | tools.json, manifestVersion: `manifestVersion` is 2; this version reads 1. Update the extension.',
    ],
    [
      'no pages',
      { matches: undefined },
      'no-match | tools.json: There is no `matches`. A toolkit must say which pages it works on. Add a pattern such as `https://shop.example/*`.',
    ],
    [
      'a pattern without a scheme',
      { matches: ['github.com/*'] },
      'bad-match | tools.json, matches[0]: `github.com/*` – it must look like scheme://host/path. Did you mean `*://github.com/*`?',
    ],
    [
      'a pattern with a star in the host',
      { matches: ['https://a.example/*', 'https://x.*/a'] },
      'bad-match | tools.json, matches[1]: `https://x.*/a` – "*" may only stand at the start of the host.',
    ],
    [
      'an unknown property',
      { match: ['https://a.example/*'] },
      'unknown-property | tools.json, match: not known. Did you mean `matches`?',
    ],
    [
      'a wrong kind',
      { description: 7 },
      'wrong-value | tools.json, description: expected a text in double quotes, found `7`.',
    ],
    ['no tools', { tools: [] }, 'wrong-value | tools.json, tools: expected at least 1 entries.'],
  ])('%s is told, and nothing can be installed', (_what, changed, sentence) => {
    const manifest = { ...shop(), ...changed };
    expect(told(manifest)).toContain(sentence);
    expect(read(manifest).toolkit).toBeNull();
  });

  it('every website is a warning, not an error', () => {
    const { problems, toolkit } = read({ ...shop(), matches: ['*://*/*'] });
    expect(problems).toMatchObject([
      { level: 'warning', code: 'all-sites', text: 'This toolkit works on every website.' },
    ]);
    expect(toolkit).not.toBeNull();
  });
});

it('names the line of each place, where the text has one', () => {
  const manifest = {
    ...shop(),
    frames: 'some',
    tools: [entry({ name: 'a b' }, { entrypoint: '1', matches: ['x'] })],
  };
  const lines = JSON.stringify(manifest, null, 2).split('\n');
  const found = read(manifest).problems.map(({ place }) =>
    lines[Number(/line (\d+)/.exec(place)?.[1]) - 1]?.trim(),
  );
  expect(found).toEqual(['"frames": "some"', '"name": "a b",', '"entrypoint": "1",', '"x"']);
});

it('shows five mistakes of one file at once', () => {
  const manifest = {
    ...shop(),
    version: undefined,
    matches: ['shop.example'],
    tools: [entry({ name: 'a b', description: '' }), entry({ name: 'c' }, { entryPoint: 'x' })],
  };
  expect(read(manifest).problems.map(({ code }) => code)).toEqual([
    'missing-key',
    'tool-name',
    'description',
    'unknown-property',
    'bad-match',
  ]);
});
