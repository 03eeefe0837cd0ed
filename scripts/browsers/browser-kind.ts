export type BrowserKind = 'chromium' | 'firefox';
export const browserKinds: readonly BrowserKind[] = ['chromium', 'firefox'];

/** The oldest major version that Patchbay runs in; `wxt.config.ts` tells the browsers the same. */
export const oldestVersion: Record<BrowserKind, number> = { chromium: 138, firefox: 142 };

export type FoundBrowser = { kind: BrowserKind; path: string; version: string };
