import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runTool } from '../run-tool';
import type { Step, StepResult } from './step';

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

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
  }[];
};

function readCounts(file: string): StepResult {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const broken = report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => `${basename(name)}: ${fullName}\n${firstLines(failureMessages)}`),
    );
    return { passed: report.numPassedTests, failed: report.numFailedTests, broken };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** What went wrong, once for each attempt, without the stacks. */
const firstLines = (messages: string[] = []) =>
  messages.map((message) => `    ${message.split('\n    at ')[0]?.slice(0, 600)}`).join('\n');
