import { browser } from '../../utils/browser';
import type { BundledTool } from '../../utils/toolkits/bundled';
import { loadedTab } from './loaded-tab';
import { tabOf } from './tab-of';

export const goBack: BundledTool = {
  actsOutside: true,
  async run(args, scene) {
    const tab = await tabOf(args, scene);
    if (!tab.ok) return tab;
    return loadedTab(tab.value, scene, { start: () => back(tab.value) });
  },
};

/**
 * By the page's own history where we may reach it: Chromium's `tabs.goBack` passes over pages that nobody clicked in.
 * https://chromestatus.com/feature/5738830651981824
 */
const back = (tabId: number): Promise<unknown> =>
  browser.scripting
    .executeScript({ target: { tabId }, func: () => history.back() })
    .catch(() => browser.tabs.goBack(tabId));
