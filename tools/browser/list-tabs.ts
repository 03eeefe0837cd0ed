import { browser } from '../../utils/browser';
import { textResult } from '../../utils/tool';
import type { BundledFunction } from '../../utils/toolkits/bundled';

/** In the thread's numbers, so that every other tool's `tab` means the same. */
export const listTabs: BundledFunction = async (_args, scene) => {
  const own = browser.runtime.getURL('');
  const open = (await browser.tabs.query({})).filter(({ id, url }) => id !== undefined && !url?.startsWith(own));
  const tabs = [];
  for (const { id = -1, title = '', url = '', active, discarded } of open) {
    const tab = { tab: await scene.numberOf(id), title, url };
    tabs.push({ ...tab, ...(active && { inFront: true }), ...(discarded && { asleep: true }) });
  }
  return textResult(JSON.stringify({ tabs }));
};
