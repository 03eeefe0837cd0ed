import { browser } from '../browser';

/** The two ways in which a browser shows our panel; each has one of them. */
type PanelApis = {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { toggle(): Promise<void> };
};

/**
 * The toolbar button opens the panel. We handle the click ourselves, because only then does it grant `activeTab`, which
 * tells us the address of the page in front. Both calls must be made before anything is awaited: they need the gesture.
 */
export function openPanelOnAction(opened: () => void): void {
  browser.action.onClicked.addListener((tab) => {
    const { sidePanel, sidebarAction } = browser as unknown as PanelApis;
    if (sidebarAction) void sidebarAction.toggle();
    else if (sidePanel && tab.windowId !== undefined) void sidePanel.open({ windowId: tab.windowId });
    opened();
  });
}
