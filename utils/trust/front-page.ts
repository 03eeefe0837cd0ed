import type { Tabs } from 'webextension-polyfill';
import { browser } from '../browser';
import type { FrontPage } from '../panel-state';
import { whyImpossible } from './impossible-pages';
import { isCovered, patternFor } from './site-patterns';
import { grantedPatterns } from './sites';

/**
 * The page in front of the person in this window. Where that is a page of ours (the panel opened in a tab), the tab
 * that they came from. Null where there is none: no other tab in the window, and no window beside a
 * panel that has one of its own.
 * @param ownTabId the tab that the asking panel is itself, if it is one.
 */
export async function frontPage(windowId: number, ownTabId: number | null): Promise<FrontPage | null> {
  const tabs = await browser.tabs.query({ windowId }).catch(() => []);
  const isOurs = ({ id, url }: Tabs.Tab) => id === ownTabId || url?.startsWith(browser.runtime.getURL('')) === true;
  const active = tabs.find((tab) => tab.active && !isOurs(tab));
  const others = tabs
    .filter((tab) => !isOurs(tab))
    .sort((left, right) => (right.lastAccessed ?? 0) - (left.lastAccessed ?? 0));
  const tab =
    active ?? others[0] ?? (ownTabId === null ? undefined : (await lastLookedAt()).find((one) => !isOurs(one)));
  return tab?.id === undefined ? null : describePage(tab, tab.id, await grantedPatterns());
}

/** A panel in a window of its own stands beside the window that the person looked at last. */
async function lastLookedAt(): Promise<Tabs.Tab[]> {
  const tabs = await browser.tabs.query({ active: true, windowType: 'normal' });
  return tabs.sort((left, right) => (right.lastAccessed ?? 0) - (left.lastAccessed ?? 0));
}

export function describePage(
  { title = '', url = '' }: Tabs.Tab,
  tabId: number,
  granted: readonly string[],
): FrontPage {
  const page = { tabId, title, url, pattern: patternFor(url), site: siteOf(url), explanation: '' };
  const explanation = whyImpossible(url);
  if (explanation) return { ...page, pattern: '', access: 'impossible', explanation };
  // Without the `tabs` permission the browser names only granted sites, and the tab where our button was pressed.
  if (url === '') return { ...page, access: 'hidden' };
  return { ...page, access: isCovered(url, granted) ? 'granted' : 'not-granted' };
}

const siteOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');
