import { expect, it } from 'vitest';
import { brokenIn } from '../../scripts/steps/vitest-step';

const passed = { fullName: 'adds', status: 'passed', failureMessages: [] };
const failed = { fullName: 'adds nothing', status: 'failed', failureMessages: ['Error: 1\n    at a.ts:1:1'] };

it('names each test that failed, with what went wrong and without the stack', () => {
  const files = [{ name: '/x/sum.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] }];
  expect(brokenIn(files)).toEqual(['sum.test.ts: adds nothing\n    Error: 1']);
});

it('names a file that failed before any of its tests could', () => {
  const files = [
    { name: '/x/gone.test.ts', status: 'failed', message: 'Cannot find module y', assertionResults: [] },
    { name: '/x/sum.test.ts', status: 'passed', message: '', assertionResults: [passed] },
  ];
  expect(brokenIn(files)).toEqual(['gone.test.ts\n    Cannot find module y']);
});
