import { browser } from '../../utils/browser';
import { textResult } from '../../utils/tool';
import type { BundledTool } from '../../utils/toolkits/bundled';
import { tabClosed, tabOf } from './tab-of';

export const closeTab: BundledTool = {
  actsOutside: true,
  effectOf: async (args, scene) => {
    const tab = await tabOf(args, scene);
    const title = tab.ok ? ((await browser.tabs.get(tab.value).catch(() => null))?.title ?? '') : '';
    return {
      effect: 'write',
      reason: `It closes tab ${args.tab}${title && `, "${title.slice(0, 80)}"`}.`,
      onceOnly: true,
    };
  },
  async run(args, scene) {
    const tab = await tabOf(args, scene);
    if (!tab.ok) return tab;
    return browser.tabs.remove(tab.value).then(
      () => textResult(`Tab ${args.tab} is closed.`),
      () => tabClosed(),
    );
  },
};
