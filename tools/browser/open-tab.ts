import { browser } from '../../utils/browser';
import { failed } from '../../utils/failure';
import type { BundledTool } from '../../utils/toolkits/bundled';
import { loadedTab } from './loaded-tab';
import type { TabFacts } from './tab-facts';
import { webAddress } from './web-address';

export const openTab: BundledTool = {
  actsOutside: true,
  /** An address can carry words of one site to another, so each one is looked at by the person. */
  effectOf: async ({ url }) => {
    const address = webAddress(url);
    const where = address.ok ? address.value.host : 'an address';
    return { effect: 'write', reason: `It opens ${where} in a new tab.`, onceOnly: true };
  },
  async run({ url, background }, scene) {
    const address = webAddress(url);
    if (!address.ok) return address;
    const made = await browser.tabs.create({ url: address.value.href, active: background !== true });
    if (made.id === undefined) return failed('unreachable', 'The browser opened no tab.');
    // A new tab shows an empty page first, which is loaded at once.
    const isConnected = await mayReach(address.value);
    const isThere = ({ url: shown }: TabFacts) => !isConnected || shown.startsWith('http');
    return loadedTab(made.id, scene, { isThere, start: async () => {} });
  },
};

const mayReach = ({ protocol, hostname }: URL): Promise<boolean> =>
  browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] }).catch(() => false);
