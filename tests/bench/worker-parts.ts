import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';
import { type Benchmark, type BenchmarkRow, summaryOf } from './support/benchmark';
import { bytesBySource } from './support/bytes-by-source';

/** What the background is made of, and the scripts that it loads only when they are needed. */
const scripts = ['background', 'command-mode', 'models'];
const silent = () => {};
const quiet = {
  level: 0,
  ...{ debug: silent, log: silent, info: silent, warn: silent, error: console.error, fatal: console.error },
  success: silent,
};
const root = join(import.meta.dirname, '..', '..');

/** What each dependency and each part of ours costs the worker, minified. */
const workerParts: Benchmark = {
  title: 'Bytes of the background by part',
  floor: 'the whole script.',
  goal: 'below 350,000 bytes for `background`.',
  async run() {
    const outDir = mkdtempSync(join(tmpdir(), 'patchbay-parts-'));
    try {
      await build({ root, outDir, logger: quiet, vite: () => ({ logLevel: 'error', build: { sourcemap: true } }) });
      return scripts.flatMap((script) => rowsOf(join(outDir, 'chrome-mv3', `${script}.js`), script));
    } finally {
      rmSync(outDir, { recursive: true, force: true });
    }
  },
};
export default workerParts;

function rowsOf(file: string, script: string): BenchmarkRow[] {
  const code = readFileSync(file, 'utf8');
  const parts = new Map<string, number>();
  for (const [source, bytes] of bytesBySource(code, readFileSync(`${file}.map`, 'utf8'))) {
    const part = partOf(source);
    parts.set(part, (parts.get(part) ?? 0) + bytes);
  }
  const whole = summaryOf([Buffer.byteLength(code)]);
  const sorted = [...parts].sort(([, left], [, right]) => right - left);
  return [
    { what: script, unit: 'bytes', ours: whole, floor: whole },
    ...sorted.map(([part, bytes]): BenchmarkRow => {
      const what = `${script}: ${part}`;
      return { what, unit: 'bytes', ours: summaryOf([bytes]), floor: whole };
    }),
  ];
}

/** A package by its name, a concern of ours by its folder; what lies loose in utils together. */
function partOf(source: string): string {
  const dependency = source.split('node_modules/').at(-1);
  if (source.includes('node_modules/') && dependency) return /^(?:@[^/]+\/)?[^/]+/.exec(dependency)?.[0] ?? source;
  return (
    /(?:entrypoints|tools|utils)\/[^/]+(?=\/)|utils(?=\/[^/]+$)/.exec(source)?.[0] ??
    'manifests of bundled toolkits (JSON), and the bundler'
  );
}
