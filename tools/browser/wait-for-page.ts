import type { BundledFunction } from '../../utils/toolkits/bundled';
import { loadedTab } from './loaded-tab';
import { tabOf } from './tab-of';

export const waitForPage: BundledFunction = async (args, scene) => {
  const tab = await tabOf(args, scene);
  if (!tab.ok) return tab;
  const { address, seconds = 15 } = args;
  return loadedTab(tab.value, scene, {
    isThere: ({ url }) => typeof address !== 'string' || url.includes(address),
    milliseconds: Number(seconds) * 1000,
  });
};
