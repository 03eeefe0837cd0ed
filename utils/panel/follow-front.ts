import { browser } from '../browser';

/**
 * Tells when another page may be in front of the person: another tab, another address, another window. Attaches its
 * listeners late on purpose: only an open panel wants to know, and its snapshot reads everything anew.
 */
export function followFront(changed: () => void): void {
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onRemoved.addListener(changed);
  browser.tabs.onAttached.addListener(changed);
  browser.windows.onFocusChanged.addListener(changed);
  browser.tabs.onUpdated.addListener((_tabId, change) => {
    if (change.url !== undefined || change.status !== undefined || change.title !== undefined) changed();
  });
}
