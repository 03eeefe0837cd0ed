import { listen } from './page-events';
import { memberOf } from './primordials';

const headOf = memberOf('Document', 'head');
const bodyOf = memberOf('Document', 'body');

/**
 * Looks again whenever an origin trial may have switched the browser's own API on: a `<meta>` of the page's does so
 * while its head is parsed, and a script may add one there at any time. The observer runs before the next script does.
 */
export function watchForNative(look: () => void): void {
  const observer = new MutationObserver(() => {
    look();
    if (bodyOf(document)) narrow();
  });
  const observe = memberOf('MutationObserver', 'observe');
  const disconnect = memberOf('MutationObserver', 'disconnect');
  observe(observer, document, { childList: true, subtree: true });
  listen(document, 'DOMContentLoaded', look);
  listen(window, 'load', look);

  /** The body costs the page nothing: such a `<meta>` stands in the head. */
  function narrow(): void {
    disconnect(observer);
    const head = headOf(document);
    if (head) observe(observer, head, { childList: true });
  }
}
