import { browser } from '../browser';

export type TabNow = { title: string; url: string; discarded: boolean; loading: boolean };

/** What the router asks the browser about tabs. Without access to a site its title and URL are empty. */
export interface TabWatch {
  /** Null where there is no such tab any more. */
  look(tabId: number): Promise<TabNow | null>;
  /** Is there still such a frame? True where the browser does not say. */
  hasFrame(tabId: number, frameId: number): Promise<boolean>;
  /** Resolves when the tab has finished loading, or `signal` aborts. */
  loaded(tabId: number, signal: AbortSignal): Promise<void>;
  /** When the tab was last in front, as a rising number; 0 where that is not known. */
  lastUsed(tabId: number): number;
}

/** Attaches its listeners at once, so it must be made in the worker's first turn. */
export function watchTabs(): TabWatch {
  const used = new Map<number, number>();
  let count = 0;
  browser.tabs.onActivated.addListener(({ tabId }) => used.set(tabId, ++count));
  browser.tabs.onRemoved.addListener((tabId) => used.delete(tabId));

  const look = async (tabId: number): Promise<TabNow | null> => {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (!tab) return null;
    const { title = '', url = '', discarded = false, status } = tab;
    return { title, url, discarded, loading: status === 'loading' };
  };

  return {
    look,
    hasFrame: async (tabId, frameId) => {
      try {
        // The only question about a frame that needs no further permission: whether a script can be put there.
        await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, func: () => true });
        return true;
      } catch (thrown) {
        return !/no frame|invalid frame|frame with id/i.test(String(thrown));
      }
    },
    loaded: (tabId, signal) =>
      new Promise((resolve) => {
        const finish = () => {
          browser.tabs.onUpdated.removeListener(onUpdated);
          signal.removeEventListener('abort', finish);
          resolve();
        };
        const onUpdated = (updated: number, change: { status?: string | undefined }) => {
          if (updated === tabId && change.status === 'complete') finish();
        };
        if (signal.aborted) return resolve();
        signal.addEventListener('abort', finish);
        browser.tabs.onUpdated.addListener(onUpdated);
        void look(tabId).then((tab) => {
          if (!tab?.loading) finish();
        });
      }),
    lastUsed: (tabId) => used.get(tabId) ?? 0,
  };
}
