import { browser } from '../../utils/browser';
import type { PanelPlace } from './connection';

let place: PanelPlace = { windowId: -1, ownTabId: null };

/** Where this panel is, as found at its start. */
export const panelPlace = (): PanelPlace => place;

export async function findPlace(): Promise<PanelPlace> {
  const [window, tab] = await Promise.all([browser.windows.getCurrent(), browser.tabs.getCurrent()]);
  place = { windowId: window.id ?? -1, ownTabId: tab?.id ?? null };
  return place;
}
