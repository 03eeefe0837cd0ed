import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../../scripts/browsers/browser-kind';
import { launch } from '../../e2e/harness';
import { leastOf } from './least-of';

export type PanelFlood = { name: string; standstill: number };
type FloodWindow = { flood(name: string): Promise<unknown> };

/** Milliseconds for which the panel may stand still longer while a page floods than while it does nothing. */
const allowance = 100;
export const panelBar = (floods: readonly PanelFlood[]): number =>
  allowance + (floods.find(({ name }) => name === 'nothing')?.standstill ?? 0);

// Firefox's panel is driven in a tab, behind which a page's timers run once a second: no churn comes of that.
const names: Record<BrowserKind, string[]> = {
  chromium: ['nothing', 'tools', 'description', 'deep', 'deeper', 'wide', 'churn'],
  firefox: ['nothing', 'tools', 'description', 'deep', 'deeper', 'wide'],
};

/** Floods from a granted page with the whole extension there, and measures the panel meanwhile. */
export async function floodPanel(browser: BrowserKind, site: string): Promise<PanelFlood[]> {
  const harness = await launch({ browser });
  const floods: PanelFlood[] = [];
  try {
    await harness.grant('http://localhost/*');
    for (const name of names[browser]) {
      const [least] = await leastOf(allowance, async () => {
        const page = await harness.openPage(`${site}/amounts`);
        const { page: panel } = await harness.openPanel(browser === 'chromium' ? { beside: page } : {});
        const standstill = await standstillDuring(panel, () => floodIn(page, name));
        await panel.close();
        await page.close();
        return { name, standstill };
      });
      floods.push(least);
    }
  } finally {
    await harness.close();
  }
  return floods;
}

const floodIn = (page: Page, name: string) =>
  page.evaluate((which) => (globalThis as unknown as FloodWindow).flood(which), name);

type Watching = { floodIsOver?: boolean };

/** The longest time for which the panel's event loop stood still. */
async function standstillDuring(panel: Page, action: () => Promise<unknown>): Promise<number> {
  const measured = panel.evaluate(async () => {
    let longest = 0;
    for (let last = performance.now(); !(globalThis as Watching).floodIsOver; ) {
      await new Promise((next) => setTimeout(next, 0));
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
    return longest;
  });
  await action();
  await panel.evaluate(() => {
    (globalThis as Watching).floodIsOver = true;
  });
  return measured;
}
