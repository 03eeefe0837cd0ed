import type { Menus, Tabs } from 'webextension-polyfill';
import { type AskedAbout, askedAboutKey } from '../asked-about';
import { browser } from '../browser';
import { openPanel } from './open-panel';
import { type PagePart, pageText } from './read-page';

const entry = 'ask-about';

/**
 * "Ask about this" in the context menu of every page: opens the panel with what was selected, or with the text of the
 * page. The click itself lets us read that one page, also where its site was never connected.
 */
export function offerAskAbout(): void {
  browser.runtime.onInstalled.addListener(() => void makeEntry());
  // Firefox forgets the entries of an event page when the browser closes.
  browser.runtime.onStartup.addListener(() => void makeEntry());
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== entry || tab?.id === undefined || tab.windowId === undefined) return;
    // Before anything is awaited: it needs the gesture.
    openPanel(tab.windowId);
    void hand(info, tab, tab.id, tab.windowId);
  });
}

async function makeEntry(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: entry,
    title: browser.i18n.getMessage('askAbout'),
    contexts: ['page', 'selection', 'editable', 'link', 'image'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

async function hand(info: Menus.OnClickData, tab: Tabs.Tab, tabId: number, windowId: number): Promise<void> {
  const part: PagePart = info.selectionText ? 'selection' : 'whole';
  // What the browser itself hands over has lost its line breaks, but it is there on every page.
  const read = await pageText(tabId, part, info.frameId).catch(() => '');
  const text = read || info.selectionText || '';
  if (text === '') return;
  const asked: AskedAbout = {
    windowId,
    attachment: {
      kind: 'page',
      part,
      name: (tab.title ?? '').slice(0, 300),
      url: info.pageUrl ?? tab.url ?? '',
      text,
    },
  };
  await browser.storage.session.set({ [askedAboutKey]: asked });
}
