import type { Page } from 'puppeteer-core';
import type { Session } from './session';

/** `tests/fixtures/sites/workshop.html`: tools that behave, and tools that do not. */
type Workshop = {
  calls: { tool: string; input: unknown }[];
  aborted: string[];
  finished: string[];
  releases: (() => void)[];
};
type WorkshopPage = { workshop: Workshop };

/** Opens it and waits until the panel offers its four tools. */
export async function openWorkshop({ harness, panel, sites }: Session): Promise<Page> {
  const page = await harness.openPage(`${sites}/workshop.html`);
  await panel.waitForTools(4);
  return page;
}

/** Every call that reached the page. */
export const callsOf = (page: Page): Promise<Workshop['calls']> =>
  page.evaluate(() => (globalThis as unknown as WorkshopPage).workshop.calls);

/** Names of the waiting calls whose signal the page saw abort. */
export const abortedOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as WorkshopPage).workshop.aborted);

/** Lets every waiting call end, late. */
export const releaseAll = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { workshop } = globalThis as unknown as WorkshopPage;
    for (const release of workshop.releases.splice(0)) release();
    return workshop.finished;
  });
