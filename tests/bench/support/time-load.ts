import type { Page } from 'puppeteer-core';
import { eventually } from '../../e2e/support/eventually';

/** Milliseconds from the first byte of the answer to the end of load, by the page's own clock. */
export async function timeLoad(page: Page, url: string): Promise<number> {
  await page.goto(url);
  return eventually('the end of load', () =>
    page.evaluate(() => {
      const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return timing && timing.loadEventEnd > 0 ? timing.loadEventEnd - timing.responseStart : null;
    }),
  );
}
