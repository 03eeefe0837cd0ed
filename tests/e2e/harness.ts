import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { env } from 'node:process';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserKind } from '../../scripts/browsers/browser-kind';
import type { BrowserDriver, LaunchOptions } from './support/browser-driver';
import { launchChromium } from './support/chromium-driver';
import { launchFirefox } from './support/firefox-driver';
import { goTo } from './support/go-to';
import { grantSite } from './support/grant';
import { Panel } from './support/panel';
import { welcomePage } from './support/welcome-page';

const root = join(import.meta.dirname, '..', '..');
const buildFolder: Record<BrowserKind, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** A browser with Patchbay's build loaded, ready to be driven. */
export type Harness = {
  kind: BrowserKind;
  browser: Browser;
  driver: BrowserDriver;
  /** Allows Patchbay on a site, as the person's click does. @param pattern Such as `http://localhost/*`. */
  grant(pattern: string): Promise<void>;
  /** Opens a page in a new tab, in front, and waits until it has loaded. */
  openPage(url: string): Promise<Page>;
  /** The panel: in a tab of its own, or in Chromium's real side panel beside `beside`. */
  openPanel(options?: { beside?: Page }): Promise<Panel>;
  killWorker(): Promise<void>;
  workerStarts(): Promise<number>;
  close(): Promise<void>;
};

/**
 * Launches a browser with the extension. Rejects with a sentence where the build or the browser is missing.
 * Works in tests and in plain scripts (`npx tsx`).
 */
export async function launch(options: LaunchOptions): Promise<Harness> {
  const folder = resolve(options.extensionFolder ?? builtFolder(options));
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`There is no build in ${folder}. Run "npm run build" first.`);
  }
  const driver = await (options.browser === 'chromium' ? launchChromium : launchFirefox)(folder, options);
  // It would lie in front of whatever a test looks at.
  if (!options.welcome && existsSync(join(folder, 'welcome.html'))) await (await welcomePage(driver)).close();
  return {
    kind: options.browser,
    browser: driver.browser,
    driver,
    grant: (pattern) => grantSite(driver, pattern),
    async openPage(url) {
      const page = await driver.browser.newPage();
      await goTo(page, url);
      await page.bringToFront();
      return page;
    },
    openPanel: ({ beside } = {}) => openPanel(driver, beside),
    killWorker: () => driver.killWorker(),
    workerStarts: () => driver.workerStarts(),
    close: () => driver.close(),
  };
}

const builtFolder = ({ outDir, browser }: LaunchOptions): string =>
  join(outDir ?? env.PATCHBAY_OUT ?? join(root, '.output'), buildFolder[browser]);

async function openPanel(driver: BrowserDriver, beside: Page | undefined): Promise<Panel> {
  const page = beside ? await driver.openSidePanel(beside) : await driver.openExtensionPage('sidepanel.html');
  if (!page) throw new Error('The sidebar of Firefox cannot be driven. Open the panel in a tab.');
  const panel = new Panel(page, driver);
  await panel.find('aria/Message[role="textbox"]');
  return panel;
}
