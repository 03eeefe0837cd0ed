import type { BrowserKind } from '../../../scripts/browsers/browser-kind';
import { launch } from '../harness';
import type { Verdict } from './page/checks';
import { serveSuite } from './serve-suite';

/** One implementation that the suite runs against. */
export type Lane = { name: string; browser: BrowserKind; features: string[]; grant: boolean };

/** The browser's own implementation is run without ours: it proves the suite, not us. */
export const lanes: Lane[] = [
  { name: 'Patchbay in Chromium', browser: 'chromium', features: [], grant: true },
  { name: 'Patchbay in Firefox', browser: 'firefox', features: [], grant: true },
  { name: "Chromium's own", browser: 'chromium', features: ['WebMCP'], grant: false },
];

const shell = '<!doctype html><title>Conformance</title><link rel="icon" href="data:,"><body>';
export const documents = {
  '/suite': { html: `${shell}<script type="module" src="/all-rules"></script>` },
};

type SuiteWindow = { verdicts?: Promise<Verdict[]> };

export async function runLane({ browser, features, grant }: Lane): Promise<Verdict[]> {
  const site = await serveSuite(documents);
  const harness = await launch({ browser, features });
  try {
    if (grant) for (const host of ['localhost', '127.0.0.1']) await harness.grant(`http://${host}/*`);
    const page = await harness.openPage(`${site.url}/suite`);
    await page.waitForFunction(() => (globalThis as SuiteWindow).verdicts !== undefined);
    return (await page.evaluate(() => (globalThis as SuiteWindow).verdicts)) ?? [];
  } finally {
    await harness.close();
    await site.close();
  }
}
