import { expect, it } from 'vitest';
import { readDropped, readFiles } from '../../../components/install/file-source';

const file = (name: string, text = name, webkitRelativePath = ''): File =>
  Object.assign(new File([text], name), { webkitRelativePath });
const paths = (files: readonly { path: string }[]) => files.map(({ path }) => path).sort();

it('takes the files of a chosen folder by their paths, and leaves out what is of no use', async () => {
  const chosen = [
    file('tools.json', '[]', 'kit/tools.json'),
    file('a.ts', 'a', 'kit/src/a.ts'),
    file('types.d.ts', '', 'kit/types.d.ts'),
    file('logo.png', '', 'kit/logo.png'),
    file('b.js', '', 'kit/node_modules/b/b.js'),
  ];
  expect(paths(await readFiles(chosen))).toEqual(['kit/src/a.ts', 'kit/tools.json']);
});

it('takes a single file whatever it is called, and no more of it than can be a toolkit', async () => {
  const [only] = await readFiles([file('notes.txt', 'x'.repeat(9_000_000))]);
  expect(only?.path).toBe('notes.txt');
  expect(only?.text.length).toBeLessThan(3_000_000);
});

/** A folder gives its content in pieces, as browsers do. */
const folder = (fullPath: string, entries: object[]) => ({
  isFile: false,
  fullPath,
  createReader: () => {
    const pieces = [entries.slice(0, 1), entries.slice(1), []];
    return { readEntries: (give: (some: object[]) => void) => give(pieces.shift() ?? []) };
  },
});
const entry = (fullPath: string) => ({
  isFile: true,
  fullPath,
  file: (give: (one: File) => void) => give(file(fullPath.split('/').at(-1) ?? '')),
});
const dropped = (...entries: object[]) =>
  ({ items: entries.map((one) => ({ webkitGetAsEntry: () => one })), files: [] }) as unknown as DataTransfer;

it('takes dropped folders whole, but for what others have installed there', async () => {
  const kit = folder('/kit', [
    entry('/kit/tools.json'),
    folder('/kit/src', [entry('/kit/src/a.js'), entry('/kit/src/b.js')]),
    folder('/kit/node_modules', [entry('/kit/node_modules/c.js')]),
  ]);
  expect(paths(await readDropped(dropped(kit)))).toEqual(['kit/src/a.js', 'kit/src/b.js', 'kit/tools.json']);
  expect(paths(await readDropped(dropped(entry('/one.tool.js'))))).toEqual(['one.tool.js']);
});
