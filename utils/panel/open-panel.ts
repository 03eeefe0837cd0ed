import { browser } from '../browser';

/** The two ways in which a browser shows our panel; each has one of them. */
type PanelApis = {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void>; toggle(): Promise<void> };
};
const apis = () => browser as unknown as PanelApis;

/**
 * The toolbar button and its keyboard shortcut open the panel. We handle the click ourselves, because only then does it
 * grant `activeTab`, which tells us the address of the page in front. Both calls must be made before anything is
 * awaited: they need the gesture.
 */
export function openPanelOnAction(opened: () => void): void {
  browser.action.onClicked.addListener((tab) => {
    const { sidebarAction } = apis();
    if (sidebarAction) void sidebarAction.toggle();
    else if (tab.windowId !== undefined) openPanel(tab.windowId);
    opened();
  });
}

/** To be called within a gesture of the person. */
export function openPanel(windowId: number): void {
  const { sidePanel, sidebarAction } = apis();
  if (sidebarAction) void sidebarAction.open();
  else if (sidePanel) void sidePanel.open({ windowId });
}
