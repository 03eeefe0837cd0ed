import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../run-tool';
import type { Step } from './step';

/** Runs vitest and takes its counts from its own report. */
export const vitestStep = (name: string, parameters: string[]): Step => ({
  name,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'patchbay-test-'));
    const file = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code } = await runTool('vitest', ['run', ...parameters, ...reporters]);
    const counts = readCounts(file);
    rmSync(folder, { recursive: true, force: true });
    // A file that does not even load has no tests to count, and fails the run all the same.
    return code === 0 ? counts : { ...counts, failed: Math.max(1, counts.failed) };
  },
});

function readCounts(file: string): { passed: number; failed: number } {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
