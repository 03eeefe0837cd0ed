import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepWorkerParts, offerWorkerPart, workerPart } from '../utils/worker-parts';

/** A service worker's scope: what it did not import while it was installed, it can never import. */
function serviceWorker(scripts: Record<string, () => void>) {
  const installed = new Set<string>();
  let installing = false;
  let onInstall = () => {};
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) => {
    if (type === 'install') onInstall = listener;
  });
  vi.stubGlobal('importScripts', (...files: string[]) => {
    for (const file of files) {
      if (!installing && !installed.has(file)) throw new Error(`The script ${file} was not installed`);
      installed.add(file);
      scripts[file]?.();
    }
  });
  return {
    install() {
      installing = true;
      onInstall();
      installing = false;
    },
    /** The browser ends the worker: what scripts left in memory is gone. */
    die: () => vi.stubGlobal('patchbayWorkerParts', undefined),
  };
}

const part = () => offerWorkerPart('command-mode', 'what it holds');

beforeEach(() => vi.stubGlobal('patchbayWorkerParts', undefined));
afterEach(() => vi.unstubAllGlobals());

test('a service worker loads a part in each of its lives, and once in each', async () => {
  const script = vi.fn(part);
  const worker = serviceWorker({ '/command-mode.js': script });
  keepWorkerParts();
  worker.install();
  expect(script).toHaveBeenCalledTimes(1);
  worker.die();
  expect(await workerPart('command-mode')).toBe('what it holds');
  expect(await workerPart('command-mode')).toBe('what it holds');
  expect(script).toHaveBeenCalledTimes(2);
});

test('a background page loads it as a script of its own', async () => {
  const append = vi.fn((script: EventTarget & { src?: string }) => {
    expect(script.src).toBe('/command-mode.js');
    part();
    script.dispatchEvent(new Event('load'));
  });
  vi.stubGlobal('document', { createElement: () => new EventTarget(), head: { append } });
  expect(await workerPart('command-mode')).toBe('what it holds');
  expect(append).toHaveBeenCalledTimes(1);
});

test('says so where the script is not there, or holds nothing', async () => {
  serviceWorker({});
  await expect(workerPart('command-mode')).rejects.toThrow('not installed');
  const worker = serviceWorker({});
  keepWorkerParts();
  worker.install();
  await expect(workerPart('command-mode')).rejects.toThrow('offered nothing');
});
