import { browser } from '../../utils/browser';
import { textResult } from '../../utils/tool';
import type { BundledTool } from '../../utils/toolkits/bundled';
import { tabClosed, tabOf } from './tab-of';

export const activateTab: BundledTool = {
  actsOutside: true,
  async run(args, scene) {
    const tab = await tabOf(args, scene);
    if (!tab.ok) return tab;
    const shown = await browser.tabs.update(tab.value, { active: true }).catch(() => null);
    return shown ? textResult(`Tab ${args.tab} is in front now.`) : tabClosed();
  },
};
