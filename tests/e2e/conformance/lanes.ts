import type { BrowserKind } from '../../../scripts/browsers/browser-kind';
import { launch } from '../harness';
import { runFrames } from './frames';
import { runOriginTrials } from './origin-trial';
import type { Verdict } from './page/checks';
import { serveSuite } from './serve-suite';

/** One implementation that the suite runs against. */
export type Lane = { name: string; browser: BrowserKind; features: string[]; isOwn: boolean };

/** The browser's own implementation is run without ours: it proves the suite, not us. */
export const lanes: Lane[] = [
  { name: 'Patchbay in Chromium', browser: 'chromium', features: [], isOwn: true },
  { name: 'Patchbay in Firefox', browser: 'firefox', features: [], isOwn: true },
  { name: "Chromium's own", browser: 'chromium', features: ['WebMCP'], isOwn: false },
];

const shell = '<!doctype html><title>Conformance</title><link rel="icon" href="data:,"><body>';
export const documents = {
  '/suite': { html: `${shell}<script type="module" src="/all-rules"></script>` },
};

type SuiteWindow = { verdicts?: Promise<Verdict[]> };

/** The suite, and what needs more than one document. */
export async function runLane(lane: Lane): Promise<Verdict[]> {
  const { browser, features, isOwn } = lane;
  const rules = await runSuite(lane);
  const frames = await runFrames(browser, features);
  return [...rules, ...frames, ...(isOwn ? [] : await runOriginTrials())];
}

async function runSuite({ browser, features, isOwn }: Lane): Promise<Verdict[]> {
  const site = await serveSuite(documents);
  const harness = await launch({ browser, features });
  try {
    if (isOwn) for (const host of ['localhost', '127.0.0.1']) await harness.grant(`http://${host}/*`);
    const page = await harness.openPage(`${site.url}/suite`);
    await page.waitForFunction(() => (globalThis as SuiteWindow).verdicts !== undefined);
    return (await page.evaluate(() => (globalThis as SuiteWindow).verdicts)) ?? [];
  } finally {
    await harness.close();
    await site.close();
  }
}
