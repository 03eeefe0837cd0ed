import type { Page, WebWorker } from 'puppeteer-core';
import type { Harness } from '../../e2e/harness';

type Tabs = {
  tabs: {
    query(wanted: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(tabId: number, message: unknown, options: { frameId: number }): Promise<unknown>;
  };
};
type ExtensionScope = { browser?: Tabs; chrome: Tabs };

/** Where messages are sent from, and to which tab. */
export type Caller = { place: Page | WebWorker; tabId: number };

/**
 * Chromium: the worker itself. Firefox lets nobody into its background page: there a page of the extension sends,
 * which runs in the same process with the same API.
 */
export async function openCaller(harness: Harness, url: string, extensionPage: string): Promise<Caller> {
  const place = (await workerOf(harness)) ?? (await harness.driver.openExtensionPage(extensionPage));
  const tabId = await place.evaluate(tabOf, url);
  if (tabId === null) throw new Error(`No tab of the browser shows ${url} to the extension.`);
  return { place, tabId };
}

async function workerOf({ browser, kind, driver }: Harness): Promise<WebWorker | null> {
  if (kind !== 'chromium') return null;
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === 'service_worker' && candidate.url().startsWith(driver.origin),
  );
  return target.worker();
}

async function tabOf(url: string): Promise<number | null> {
  const scope = globalThis as unknown as ExtensionScope;
  const tabs = await (scope.browser ?? scope.chrome).tabs.query({});
  return tabs.find((tab) => tab.url === url)?.id ?? null;
}

/** The id that our content script has given to the document in the tab. */
export async function documentIdOf({ place, tabId }: Caller): Promise<string | null> {
  return place.evaluate(async (tab) => {
    const scope = globalThis as unknown as ExtensionScope;
    const answer = await (scope.browser ?? scope.chrome).tabs.sendMessage(
      tab,
      { patchbay: 'document/describe', request: {} },
      { frameId: 0 },
    );
    return (answer as { value?: { documentId?: string } } | undefined)?.value?.documentId ?? null;
  }, tabId);
}

/**
 * Milliseconds that one message takes there and back: the mean of `count`, sent one after the other.
 * @param message A `request` in it gets a call id of its own each time: the same one again would run nothing.
 */
export async function timeCalls({ place, tabId }: Caller, count: number, message: object): Promise<number> {
  return place.evaluate(
    async (tab, times, wanted) => {
      const scope = globalThis as unknown as ExtensionScope;
      const api = scope.browser ?? scope.chrome;
      const { request, ...rest } = wanted as { request?: object };
      const messages = Array.from({ length: times }, () =>
        request ? { ...rest, request: { ...request, callId: crypto.randomUUID() } } : wanted,
      );
      const started = performance.now();
      let last: unknown;
      for (const each of messages) last = await api.tabs.sendMessage(tab, each, { frameId: 0 });
      const took = (performance.now() - started) / times;
      if (request && (last as { ok?: boolean } | undefined)?.ok !== true) throw new Error(JSON.stringify(last));
      return took;
    },
    tabId,
    count,
    message,
  );
}
