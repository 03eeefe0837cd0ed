/**
 * The extension API for worker and extension pages, promise-returning in Chrome 138 to 143 too. Content scripts use
 * the browser's own global instead: the polyfill's 10 kB would be paid on every page.
 */
export { default as browser } from 'webextension-polyfill';
