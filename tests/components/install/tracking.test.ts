// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { failed, success } from '../../../utils/failure';
import type { Toolkit } from '../../../utils/toolkit';
import { FakeWorker } from '../fake-worker';
import { drawn } from '../mounted';
import { sampleState } from '../samples';

type Tracking = typeof import('../../../components/install/tracking');
type Brought = typeof import('../../../components/install/brought');
let tracking: Tracking;
let brought: Brought;
let present: Toolkit | null = null;
let worker: FakeWorker;

beforeAll(async () => {
  Object.assign(globalThis, {
    Worker: class {
      onmessage: (() => void) | null = null;
      terminate() {}
      constructor() {
        ticks.push(() => this.onmessage?.());
      }
    },
  });
  worker = new FakeWorker(sampleState(), {
    'toolkit/list': () => success({ toolkits: [] }),
    'toolkit/read': () => success({ toolkit: present }),
    'toolkit/install': ({ toolkit, fingerprint, tracked }) => {
      present = { ...toolkit, fingerprint, tracked, installedAt: 1, removedAt: null };
      return success({ toolkitId: toolkit.id });
    },
  }).install();
  Object.assign(worker.browser.runtime, { getURL: (path: string) => `chrome-extension://x/${path}` });
  tracking = await import('../../../components/install/tracking');
  brought = await import('../../../components/install/brought');
});
const ticks: (() => void)[] = [];
const tick = async () => {
  ticks.at(-1)?.();
  await drawn();
};
beforeEach(() => {
  present = null;
  worker.asked.length = 0;
});

let text = '';
const source = (description: string, match = 'https://a.example/*') =>
  `// ==UserTool==\n// @name Dev\n// @version 1\n// @match ${match}\n// ==/UserTool==\nregisterTool({ name: 'a', description: '${description}', execute() {} });`;
const files = () => {
  let last = '';
  return {
    label: 'dev.tool.js',
    source: '',
    read: async () => {
      if (text === '') return failed('not-found', 'dev.tool.js cannot be read now.');
      if (text === last) return success(null);
      last = text;
      return success([{ path: 'dev.tool.js', text }]);
    },
  };
};
const installs = () => worker.asked.filter(({ name }) => name === 'toolkit/install').length;

it('waits for a first yes, then takes each change by itself, but no wider reach and no mistake', async () => {
  text = source('one');
  await tracking.track(files());
  await drawn();
  expect(installs()).toBe(0);
  await brought.install(true);
  expect(installs()).toBe(1);
  text = source('two');
  await tick();
  expect(present).toMatchObject({ tracked: true, tools: [{ definition: { description: 'two' } }] });
  expect(tracking.tracking.value?.lastTaken).not.toBeNull();
  await tick();
  expect(installs()).toBe(2);

  text = source('three', '*://*/*');
  await tick();
  expect(installs()).toBe(2);
  expect(brought.review.value?.toolkit?.matches).toEqual(['*://*/*']);
  text = `${source('four')}}`;
  await tick();
  expect(installs()).toBe(2);
  text = source('five');
  await tick();
  expect(present).toMatchObject({ tools: [{ definition: { description: 'five' } }] });
});

it('says when it was last read, and what is wrong with reading', async () => {
  text = source('one');
  await tracking.track(files());
  expect(tracking.tracking.value).toMatchObject({ label: 'dev.tool.js', trouble: '' });
  expect(tracking.tracking.value?.lastRead).toBeInstanceOf(Date);
  text = '';
  await tick();
  expect(tracking.tracking.value?.trouble).toContain('cannot be read');
  tracking.stopTracking();
  expect(tracking.tracking.value).toBeNull();
});
