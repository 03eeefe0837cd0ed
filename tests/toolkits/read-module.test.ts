import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCodeFile } from '../../utils/toolkits/code-files';
import { createCodeProblems } from '../../utils/toolkits/code-problems';
import { readModule } from '../../utils/toolkits/read-module';

const read = (text: string) => readModule(text, createCodeProblems('a.js'));
/** As the injected code does: the text is the body of a function. */
const exportsOf = async (runs: string) =>
  (await Object.getPrototypeOf(async () => {}).constructor(runs)()) as Record<string, unknown>;

describe('a module', () => {
  it.each<[string, Record<string, unknown>]>([
    ['export const a = 1, { b, c: [d] } = { b: 2, c: [3] };', { a: 1, b: 2, d: 3 }],
    ['const x = 1;\nexport { x, x as "a name" };', { x: 1, 'a name': 1 }],
    ['export default 7', { default: 7 }],
    ['export default (1, 2)\n;[1].map(String)', { default: 2 }],
    ['const late = await Promise.resolve(4);\nexport { late };', { late: 4 }],
  ])('%s runs as the body of a function that returns its exports', async (text, exported) => {
    const reading = read(text);
    expect(reading?.exports.sort()).toEqual(Object.keys(exported).sort());
    expect(await exportsOf(reading?.runs ?? '')).toEqual(exported);
  });

  it.each([
    'export function f() { return 5 }',
    'export default function f() { return 5 }\nf()',
    'export default function () { return 5 }\n(0)',
    'export async function f() { return 5 }',
    'export default class { }',
  ])('%s keeps its function', async (text) => {
    const [first] = Object.values(await exportsOf(read(text)?.runs ?? ''));
    expect(typeof first).toBe('function');
  });

  it('keeps every line where it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('export const NAME = 1;', '// words', '', 'export {\n};', 'void 0;')),
        (lines) => {
          const text = lines.map((line, index) => line.replace('NAME', `n${index}`)).join('\n');
          const runs = read(text)?.runs ?? '';
          expect(runs.split('\n').length).toBe(text.split('\n').length + 1);
          for (const [index, line] of text.split('\n').entries()) {
            if (line.includes('words')) expect(runs.split('\n')[index]).toContain('words');
          }
        },
      ),
    );
  });
});

it('in TypeScript runs without its types, its lines where they were', async () => {
  const text =
    'interface Place { city: string }\nexport async function get({ city }: Place): Promise<string> {\n  return city as string;\n}';
  const { module, problems } = await readCodeFile('a.ts', text);
  expect(problems).toEqual([]);
  expect(module?.runs.split('\n')[1]).toContain('async function get({ city })');
  const { get } = (await exportsOf(module?.runs ?? '')) as { get: (value: object) => Promise<string> };
  expect(await get({ city: 'Oslo' })).toBe('Oslo');
});

it('in TypeScript that cannot be read says where', async () => {
  const { module, problems } = await readCodeFile('a.ts', 'const a: = 3;');
  expect(module).toBeNull();
  expect(problems).toMatchObject([{ code: 'syntax', place: 'a.ts, line 1, column 10' }]);
});
