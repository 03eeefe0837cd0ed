import type { Page } from 'puppeteer-core';
import type { Harness } from '../../e2e/harness';

type Runtime = { runtime: { sendMessage(message: unknown): Promise<unknown> } };
type ExtensionScope = { browser?: Runtime; chrome: Runtime };

/** Milliseconds from a dead worker to the answer of its first message. */
export async function timeStart(harness: Harness, page: Page, message: object): Promise<number> {
  await harness.killWorker();
  return page.evaluate(async (wanted) => {
    const scope = globalThis as unknown as ExtensionScope;
    const started = performance.now();
    const answer = await (scope.browser ?? scope.chrome).runtime.sendMessage(wanted);
    if (answer === undefined || answer === null) throw new Error('The worker gave no answer.');
    return performance.now() - started;
  }, message);
}
