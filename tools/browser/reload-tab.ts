import { browser } from '../../utils/browser';
import type { BundledTool } from '../../utils/toolkits/bundled';
import { loadedTab } from './loaded-tab';
import { tabOf } from './tab-of';

export const reloadTab: BundledTool = {
  actsOutside: true,
  async run(args, scene) {
    const tab = await tabOf(args, scene);
    if (!tab.ok) return tab;
    const start = () => browser.tabs.reload(tab.value, { bypassCache: args.bypassCache === true });
    return loadedTab(tab.value, scene, { start });
  },
};
