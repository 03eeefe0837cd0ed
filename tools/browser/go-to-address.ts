import { browser } from '../../utils/browser';
import type { BundledTool } from '../../utils/toolkits/bundled';
import { loadedTab } from './loaded-tab';
import { tabOf } from './tab-of';
import { webAddress } from './web-address';

export const goToAddress: BundledTool = {
  actsOutside: true,
  /** Within the site that the tab shows a lasting yes holds; an address of another may carry words to it. */
  effectOf: async (args, scene) => {
    const address = webAddress(args.url);
    const tab = await tabOf(args, scene);
    if (!address.ok || !tab.ok) return { effect: 'write' };
    const { url = '' } = (await browser.tabs.get(tab.value).catch(() => null)) ?? {};
    const stays = URL.canParse(url) && new URL(url).origin === address.value.origin;
    const reason = stays
      ? `It goes to another page of ${address.value.host}.`
      : `It leaves the page for ${address.value.host}.`;
    return { effect: 'write', reason, onceOnly: !stays };
  },
  async run(args, scene) {
    const address = webAddress(args.url);
    if (!address.ok) return address;
    const tab = await tabOf(args, scene);
    if (!tab.ok) return tab;
    const start = () => browser.tabs.update(tab.value, { url: address.value.href });
    return loadedTab(tab.value, scene, { start });
  },
};
