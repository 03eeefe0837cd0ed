import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildBoth } from '../../scripts/build';
import type { Benchmark, BenchmarkRow } from './support/benchmark';
import { keepTable } from './support/keep-table';
import { tableOf } from './support/table';

// npm run bench -- [--only NAME] [--json FILE] [--no-build]
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
  },
});

/** Each file beside this one is a benchmark, named after it. */
const known = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'run.ts')
  .map((entry) => entry.name.slice(0, -'.ts'.length))
  .sort();

const names = values.only ?? known;
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark "${unknown.join('", "')}". There are: ${known.join(', ')}.`);
  process.exit(2);
}

if (!values['no-build']) await buildBoth();
const results: { name: string; title: string; floor: string; rows: BenchmarkRow[] }[] = [];
for (const name of names) {
  const file = pathToFileURL(join(import.meta.dirname, `${name}.ts`)).href;
  const { default: benchmark } = (await import(file)) as { default: Benchmark };
  const rows = await benchmark.run();
  results.push({ name, title: benchmark.title, floor: benchmark.floor, rows });
  console.log(`\n${tableOf(benchmark, rows)}`);
  // Without rows nothing was measured, and the last figures stand.
  if (rows.length > 0) keepTable(name, benchmark, rows);
}
if (values.json) {
  const machine = { node: process.version, platform: process.platform, measuredAt: new Date().toISOString() };
  writeFileSync(values.json, `${JSON.stringify({ machine, results }, null, 2)}\n`);
}
