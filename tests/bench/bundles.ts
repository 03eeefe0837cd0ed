import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { gzipSync } from 'node:zlib';
import { type Benchmark, type BenchmarkRow, summaryOf } from './support/benchmark';

const folder = join(env.PATCHBAY_OUT ?? join(import.meta.dirname, '..', '..', '.output'), 'chrome-mv3');
const isBundle = /\.(?:js|css|html)$/;

/** How much the browser has to read: what is in every granted page first. */
const bundles: Benchmark = {
  title: 'Bytes of each bundle',
  floor: 'the same bundle, gzipped.',
  goal: 'provider below 10,000 bytes, bridge below 15,000, background below 350,000.',
  async run() {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => isBundle.test(name));
    return files.sort().map(rowOf);
  },
};
export default bundles;

function rowOf(name: string): BenchmarkRow {
  const bytes = readFileSync(join(folder, name));
  return {
    what: name.replaceAll('\\', '/'),
    unit: 'bytes',
    ours: summaryOf([bytes.length]),
    floor: summaryOf([gzipSync(bytes).length]),
  };
}
