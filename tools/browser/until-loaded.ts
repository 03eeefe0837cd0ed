import { browser } from '../../utils/browser';
import { type TabFacts, tabFacts } from './tab-facts';

/** Milliseconds in which a tab that was told to go somewhere begins to load; one that only moves in its page never does. */
const beginning = 1500;

/**
 * Does `start`, if there is one, and waits until the tab has loaded what came of it and `isThere` holds. Resolves then,
 * when the tab is closed and when `signal` aborts.
 * @returns false where `start` failed: nothing was begun.
 */
export function untilLoaded(
  tabId: number,
  signal: AbortSignal,
  isThere: (facts: TabFacts) => boolean,
  start?: () => Promise<unknown>,
): Promise<boolean> {
  return new Promise((resolve) => {
    let hasStarted = true;
    let hasBegun = start === undefined;
    const finish = () => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onRemoved);
      signal.removeEventListener('abort', finish);
      resolve(hasStarted);
    };
    const check = async () => {
      const facts = await tabFacts(tabId);
      if (!facts || (hasBegun && !facts.loading && isThere(facts))) finish();
    };
    const begin = () => {
      hasBegun = true;
      void check();
    };
    const onUpdated = (updated: number, change: { status?: string | undefined; url?: string | undefined }) => {
      if (updated !== tabId) return;
      // What is told of the page before has no loading in it.
      if (change.status === 'loading' || change.url !== undefined) hasBegun = true;
      void check();
    };
    const onRemoved = (removed: number) => void (removed === tabId && finish());
    const timer = setTimeout(begin, beginning);
    signal.addEventListener('abort', finish, { once: true });
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
    if (signal.aborted) finish();
    else if (start) {
      void start().catch(() => {
        hasStarted = false;
        finish();
      });
    } else void check();
  });
}
