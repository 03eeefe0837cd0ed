import { describe, expect, it } from 'vitest';
import { findCircle, readSourceTree, runtimeClosure } from './architecture/source-tree';

/** What is shipped, and what only builds and tests it. */
const shipped = readSourceTree(['entrypoints', 'components', 'utils', 'tools']);
const everything = readSourceTree(['entrypoints', 'components', 'utils', 'tools', 'scripts', 'tests', 'demo']);

/** Inside utils a file may import from its own level and from below. Files lying loose in utils are shared by all. */
const levels: Record<string, number> = {
  shared: 0,
  // What utils/database.ts is made of.
  storage: 0,
  toolkits: 1,
  page: 1,
  routing: 2,
  models: 2,
  catalogue: 2,
  trust: 2,
  agent: 3,
  panel: 4,
  bridge: 4,
};

/** `entrypoints`, `components`, `tools`, or for utils the concern (`utils/agent`, `utils/shared`). */
function partOf(path: string): string {
  const [folder = '', next = '', ...rest] = path.split('/');
  if (folder !== 'utils') return folder;
  return rest.length === 0 ? 'utils/shared' : `utils/${next}`;
}

/** What a bundled toolkit is made with, beside the shared files: how it is joined, and what a part of a page is. */
const forTools = ['utils/toolkits/bundled.ts', 'utils/page/parts.ts'];

function mayImport(from: string, to: string): boolean {
  if (from === to || to === 'utils/shared') return true;
  // Data that is shipped as it lies there: the words of each language, the schema of manifests.
  if (to === 'public' || to === 'schema') return true;
  if (from === 'entrypoints') return ['components', 'tools'].includes(to) || to.startsWith('utils/');
  if (from === 'components') return to.startsWith('utils/');
  if (from === 'tools') return false;
  return levelOf(to) <= levelOf(from);
}

/** What is no concern of utils (an entry point, a component) stands above all of them. */
const levelOf = (part: string): number => levels[part.replace('utils/', '')] ?? Number.POSITIVE_INFINITY;

/** Every line of every listed file that breaks a rule, as "path: what". */
const offences = (check: (path: string, text: string) => string[]): string[] =>
  [...shipped.values()].flatMap(({ path, text }) => check(path, text).map((offence) => `${path}: ${offence}`));

const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

describe('imports', () => {
  it('run one way', () => {
    const wrong = [...shipped.values()].flatMap(({ path, imports }) =>
      imports
        .filter(({ local, target }) => local && !mayImport(partOf(path), partOf(target)))
        .filter(({ target }) => partOf(path) !== 'tools' || !forTools.includes(target))
        .map(({ target }) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('name only concerns that this test knows the level of', () => {
    const concerns = [...shipped.keys()].map(partOf).filter((part) => part.startsWith('utils/'));
    expect([...new Set(concerns)].filter((part) => !Number.isFinite(levelOf(part)))).toEqual([]);
  });

  it('make no circle', () => {
    expect(findCircle(everything)).toEqual([]);
  });

  it('go to the file that holds the thing, never through a barrel', () => {
    const barrels = [...everything.values()].filter(({ imports }) =>
      imports.some(({ reexport, local }) => reexport && local),
    );
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });

  it('never lead from what is shipped to tests, scripts or the demo', () => {
    const outside = [...shipped.values()].flatMap(({ path, imports }) =>
      imports.filter(({ local, target }) => local && /^(tests|scripts|demo|\.\.)\//.test(target)).map(() => path),
    );
    expect(outside).toEqual([]);
  });
});

describe('what runs in a page', () => {
  const inPages = [
    'entrypoints/bridge.ts',
    'entrypoints/provider.ts',
    ...[...shipped.keys()].filter((path) => /^entrypoints\/[a-z]+-part\.ts$/.test(path)),
  ];

  it.each(inPages)('%s carries neither zod nor the polyfill', (entry) => {
    expect([...shipped.keys()]).toContain(entry);
    const heavy = [...runtimeClosure(shipped, entry)].filter((target) =>
      /^(zod|webextension-polyfill|preact|openai|idb)\b/.test(target),
    );
    expect(heavy).toEqual([]);
  });

  it('in its own world, the provider imports nothing that is not meant for a hostile page', () => {
    const foreign = [...runtimeClosure(shipped, 'entrypoints/provider.ts')].filter(
      (target) =>
        target !== 'entrypoints/provider.ts' &&
        !target.startsWith('utils/page/') &&
        !target.startsWith('wxt/utils/'),
    );
    expect(foreign).toEqual([]);
  });
});

describe('the background', () => {
  it('carries neither a vocabulary of tokens nor a provider SDK', () => {
    const heavy = [...runtimeClosure(shipped, 'entrypoints/background/index.ts')].filter((target) =>
      /^(gpt-tokenizer\b|openai\b|utils\/models\/tokens\.ts)/.test(target),
    );
    expect(heavy).toEqual([]);
  });
});

describe('each file', () => {
  it('holds one idea, in at most 250 lines', () => {
    const long = [...everything.values()].filter(({ lines }) => lines > 250);
    expect(long.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
  });

  it('leaves runtime messaging to utils/messaging.ts', () => {
    const messaging =
      /\b(?:runtime\s*\??\.\s*(?:sendMessage|onMessage|onConnect|connect)|tabs\s*\??\.\s*(?:sendMessage|connect))\b/g;
    const wrong = offences((path, text) =>
      path === 'utils/messaging.ts' ? [] : (withoutComments(text).match(messaging) ?? []),
    );
    expect(wrong).toEqual([]);
    expect(shipped.get('utils/messaging.ts')?.text).toMatch(messaging);
  });

  it('builds no code out of text, and no element out of text', () => {
    const maker =
      /\beval\s*\(|\bnew\s+Function\b|\b(?:inner|outer)HTML\b|\bdangerouslySetInnerHTML\b|\binsertAdjacentHTML\b/g;
    expect(offences((_path, text) => withoutComments(text).match(maker) ?? [])).toEqual([]);
  });
});
