import { browser } from '../browser';
import { isCovered } from './site-patterns';
import { grantedPatterns, injectIntoTab } from './sites';

/**
 * For tabs in which nobody answers. After the extension was reloaded, updated or switched off and on, open pages hold
 * only the orphans of its last load, and new scripts must take over from them.
 */
export async function injectIfGranted(tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  // Without a grant the browser does not tell the address.
  if (!tab?.url || tab.discarded || !isCovered(tab.url, await grantedPatterns())) return;
  await injectIntoTab(tabId);
}

/**
 * A page that begins to load in the very moment of its grant is too early for the registration and too late for the
 * injection into open tabs. So a granted page that has loaded without a word from our content script gets it then.
 * Attaches its listener at once, so it must be called in the worker's first turn.
 * @param isHeardOf whether a document of this tab has announced itself; asked again only after `complete`.
 */
export function injectIntoLatePages(isHeardOf: (tabId: number) => Promise<boolean>): void {
  browser.tabs.onUpdated.addListener(async (tabId, change, tab) => {
    if (change.status !== 'complete' || !tab.url) return;
    if (!isCovered(tab.url, await grantedPatterns()) || (await isHeardOf(tabId))) return;
    await injectIntoTab(tabId);
  });
}
