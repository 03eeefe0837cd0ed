import { browser } from '../../utils/browser';

/** Address and title are empty for sites that are not connected. */
export type TabFacts = { url: string; title: string; loading: boolean };

/** Null where the tab has been closed. */
export async function tabFacts(tabId: number): Promise<TabFacts | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab && { url: tab.url ?? '', title: tab.title ?? '', loading: tab.status === 'loading' };
}
