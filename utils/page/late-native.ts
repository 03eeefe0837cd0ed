import { listen } from './page-events';

/**
 * Looks again whenever an origin trial may have switched the browser's own API on: a `<meta>` of the page's does so
 * while the page is parsed, and a script may add one at any time. The observer runs before the next script does.
 */
export function watchForNative(look: () => void): void {
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  listen(document, 'DOMContentLoaded', () => {
    look();
    observer.disconnect();
    // From here on only the head is watched: that is where such a script would put it.
    if (document.head) observer.observe(document.head, { childList: true });
  });
  listen(window, 'load', look);
}
