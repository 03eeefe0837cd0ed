import { join } from 'node:path';
import { env } from 'node:process';
import { type Benchmark, type BenchmarkRow, summaryOf } from './support/benchmark';
import { firstLoad } from './support/first-load';

const out = env.PATCHBAY_OUT ?? join(import.meta.dirname, '..', '..', '.output');

/** What has to be read before the panel can show anything. */
const panelBytes: Benchmark = {
  title: "Bytes of the panel's first load",
  floor: 'the same, gzipped.',
  goal: 'below 153,600 bytes gzipped.',
  async run() {
    return ['chrome-mv3', 'firefox-mv3'].map((build): BenchmarkRow => {
      const files = firstLoad(join(out, build), 'sidepanel.html');
      const sum = (size: 'bytes' | 'gzipped') => files.reduce((total, file) => total + file[size], 0);
      return {
        what: `${files.length} files, ${build}`,
        unit: 'bytes',
        ours: summaryOf([sum('bytes')]),
        floor: summaryOf([sum('gzipped')]),
      };
    });
  },
};
export default panelBytes;
