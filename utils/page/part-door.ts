import { listen } from './page-events';
import { memberOf } from './primordials';

const reasonOf = memberOf('PromiseRejectionEvent', 'reason');
const stop = memberOf('Event', 'stopImmediatePropagation');
const prevent = memberOf('Event', 'preventDefault');

/**
 * The way in for code that comes when the page may already have replaced everything: a script can reach nobody then
 * without a function of the page's. But what an async function throws reaches the window's first listener, which is
 * ours, by syntax and the engine alone. The worker's script throws a key that only it and we know, and with the next
 * breath the part; no code of the page's runs between the two.
 * @returns what tells the key to wait for.
 */
export function openPartDoor(enter: (part: unknown) => void): (key: string) => void {
  let expected: string | null = null;
  let isNext = false;
  const hear = (event: Event) => {
    const reason = reasonOf(event);
    const isKey = expected !== null && reason === expected;
    if (!isKey && !isNext) return;
    stop(event);
    prevent(event);
    if (isNext) {
      expected = null;
      enter(reason);
    }
    isNext = isKey;
  };
  const attend = () => listen(window, 'unhandledrejection', hear, true);
  attend();
  return (key) => {
    // `document.open()` has taken every listener of the window's, the page's too.
    attend();
    expected = key;
  };
}
