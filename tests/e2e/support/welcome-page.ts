import type { Page } from 'puppeteer-core';
import type { BrowserDriver } from './browser-driver';
import { eventually } from './eventually';

/** The page that opens by itself after the installation. Asked of the page itself: Firefox tells no addresses of ours. */
export function welcomePage({ browser, origin }: Pick<BrowserDriver, 'browser' | 'origin'>): Promise<Page> {
  return eventually('the welcome page', async () => {
    for (const page of await browser.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address === `${origin}/welcome.html`) return page;
    }
    return null;
  });
}
