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

type FileReport = {
  name: string;
  status: string;
  /** Why the file itself failed, as one that does not load. */
  message: string;
  assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
};
type Report = { numPassedTests: number; numFailedTests: number; testResults: FileReport[] };

function readCounts(file: string): StepResult {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    return {
      ...{ passed: report.numPassedTests, failed: report.numFailedTests },
      broken: brokenIn(report.testResults),
    };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** One text for each test that failed, and for each file of which none could. */
export const brokenIn = (files: readonly FileReport[]): string[] =>
  files.flatMap(({ name, status, message, assertionResults }) => {
    const broken = assertionResults.filter((test) => test.status === 'failed');
    if (broken.length === 0 && status === 'failed') return [`${basename(name)}\n${firstLines([message])}`];
    return broken.map(
      ({ fullName, failureMessages }) => `${basename(name)}: ${fullName}\n${firstLines(failureMessages)}`,
    );
  });

/** What went wrong, once for each attempt, without the stacks. */
const firstLines = (messages: string[] = []) =>
  messages.map((message) => `    ${message.split('\n    at ')[0]?.slice(0, 600)}`).join('\n');
