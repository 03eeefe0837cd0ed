import type { Browser } from 'webextension-polyfill';

const scope = globalThis as unknown as { browser?: Browser; chrome: Browser };

/**
 * The extension API for worker and extension pages. Chrome 138 to 143 has it under `chrome` only, where every method of
 * Manifest V3 returns a promise too; what it lacks (listeners that return promises) is not used.
 */
export const browser: Browser = scope.browser ?? scope.chrome;
