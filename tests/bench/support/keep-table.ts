import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, BenchmarkRow } from './benchmark';
import { tableOf } from './table';

const folder = join(import.meta.dirname, '..', '..', '..', 'docs', 'benchmarks');

/** The last figures of each benchmark are kept in the repository, so that a change of them is seen in review. */
export function keepTable(name: string, benchmark: Benchmark, rows: readonly BenchmarkRow[]): void {
  mkdirSync(folder, { recursive: true });
  const date = new Date().toISOString().slice(0, 10);
  const machine = `Node ${process.version}, ${process.platform}, ${availableParallelism()} cores`;
  const [title = name, ...lines] = tableOf(benchmark, rows).split('\n');
  const text = [
    `# ${title}`,
    `\`npm run bench -- --only ${name}\`, ${date}, ${machine}. Ratios hold beyond this machine, times do not.`,
    ['```text', ...lines, '```'].join('\n'),
  ].join('\n\n');
  writeFileSync(join(folder, `${name}.md`), `${text}\n`);
}
