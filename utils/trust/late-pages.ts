import { browser } from '../browser';
import { isCovered } from './site-patterns';
import { grantedPatterns, injectIntoTab } from './sites';

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
