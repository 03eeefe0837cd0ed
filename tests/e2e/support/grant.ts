import type { Page } from 'puppeteer-core';
import type { BrowserDriver } from './browser-driver';
import { eventually } from './eventually';

type Extension = {
  permissions: { request(wanted: { origins: string[] }): Promise<boolean> };
  scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
};
type ExtensionPage = { browser?: Extension; chrome: Extension; patchbayGranted?: boolean | string };

/**
 * Clicks a button in a page of the extension that asks for the site, and waits until the worker has registered its
 * content scripts there. A browser gives permissions only to a click.
 */
export async function grantSite(driver: BrowserDriver, pattern: string): Promise<void> {
  await driver.prepareGrant(pattern);
  const page = await driver.openExtensionPage('sidepanel.html');
  await page.bringToFront();
  await clickForPermission(page, pattern);
  await eventually(`the content scripts of ${pattern} to be registered`, () =>
    page.evaluate(isRegistered, pattern),
  );
  await page.close();
}

async function clickForPermission(page: Page, pattern: string): Promise<void> {
  await page.evaluate((origin) => {
    const button = document.createElement('button');
    button.id = 'grant';
    button.textContent = `Allow ${origin}`;
    button.style.cssText = 'position: fixed; inset: 0; z-index: 9999';
    button.onclick = () => {
      const scope = globalThis as unknown as ExtensionPage;
      (scope.browser ?? scope.chrome).permissions.request({ origins: [origin] }).then(
        (granted) => {
          scope.patchbayGranted = granted;
        },
        (refusal: unknown) => {
          scope.patchbayGranted = String(refusal);
        },
      );
    };
    document.body.append(button);
  }, pattern);
  await page.click('#grant');
  const granted = await eventually(`${pattern} to be granted`, () =>
    page.evaluate(() => (globalThis as unknown as ExtensionPage).patchbayGranted ?? null),
  );
  if (granted !== true) throw new Error(`The browser refused ${pattern}: ${granted}`);
}

async function isRegistered(pattern: string): Promise<boolean> {
  const scope = globalThis as unknown as ExtensionPage;
  const scripts = await (scope.browser ?? scope.chrome).scripting.getRegisteredContentScripts();
  return scripts.some(({ matches }) => matches?.includes(pattern));
}
