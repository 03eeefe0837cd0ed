import { browser } from '../../utils/browser';
import type { BundledTool } from '../../utils/toolkits/bundled';
import { loadedTab } from './loaded-tab';
import { tabOf } from './tab-of';

export const goBack: BundledTool = {
  actsOutside: true,
  async run(args, scene) {
    const tab = await tabOf(args, scene);
    if (!tab.ok) return tab;
    return loadedTab(tab.value, scene, { start: () => browser.tabs.goBack(tab.value) });
  },
};
