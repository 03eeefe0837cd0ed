import { failed } from '../../utils/failure';
import { type CallResult, textResult } from '../../utils/tool';
import type { BundledScene } from '../../utils/toolkits/bundled';
import { type TabFacts, tabFacts } from './tab-facts';
import { untilLoaded } from './until-loaded';

/** Milliseconds that are kept back for saying that the time was not enough. */
const lastWord = 6500;

type Waiting = {
  start?: () => Promise<unknown>;
  /** What must be true of the tab beside having loaded. */
  isThere?: (facts: TabFacts) => boolean;
  milliseconds?: number;
};

/** Waits until the tab has loaded, and says where it is then. */
export async function loadedTab(
  tabId: number,
  scene: BundledScene,
  { start, isThere = () => true, milliseconds = Number.POSITIVE_INFINITY }: Waiting = {},
): Promise<CallResult> {
  const left = Math.max(0, scene.deadline - Date.now() - lastWord);
  const limit = new AbortController();
  const stop = () => limit.abort();
  const timer = setTimeout(stop, Math.min(milliseconds, left));
  scene.signal.addEventListener('abort', stop, { once: true });
  const hasStarted = await untilLoaded(tabId, limit.signal, isThere, start);
  clearTimeout(timer);
  scene.signal.removeEventListener('abort', stop);

  const facts = await tabFacts(tabId);
  if (!facts) return failed('tab-closed', 'The tab was closed.');
  if (!hasStarted)
    return failed('not-allowed', 'The browser did not do it: there is nowhere to go, or the tab is gone.');
  const number = await scene.numberOf(tabId);
  const where = facts.url || 'a site that is not connected';
  if (!isThere(facts)) return failed('timed-out', `Tab ${number} did not get there in time. It is at ${where}.`);
  const known = facts.url
    ? { url: facts.url, title: facts.title }
    : { note: 'Its site is not connected to Patchbay. Only the person can connect it.' };
  return textResult(JSON.stringify({ tab: number, ...known, ...(facts.loading && { stillLoading: true }) }));
}
