import type { Catalogue } from '../catalogue/catalogue';
import type { CataloguedDocument } from '../catalogue/catalogued-document';
import type { Address } from '../tool';
import type { TabNow, TabWatch } from './tab-watch';
import { within } from './within';

/**
 * What became of a page that left while a call ran in it. `arrived`: its frame holds another document. `returned`: the
 * document itself is back. `beyond`: the tab shows a page that we have no access to. `missing`: nothing came.
 */
export type Departure =
  | { kind: 'arrived'; document: CataloguedDocument; tab: TabNow | null }
  | { kind: 'returned' }
  | { kind: 'beyond'; tab: TabNow }
  | { kind: 'tab-closed' }
  | { kind: 'frame-gone' }
  | { kind: 'missing' };

/** Milliseconds: for the next document to begin, for it to load as far as having a title, and for the last word. */
export const departureWaits = { arrival: 10_000, title: 3000, announcement: 700 };

type Scene = { catalogue: Catalogue; tabs: TabWatch };

/** Finds out where a page went. Settles within `departureWaits`, or when `signal` aborts (as `missing`). */
export async function followDeparture(
  address: Address,
  { catalogue, tabs }: Scene,
  signal: AbortSignal,
): Promise<Departure> {
  const { tabId, frameId, documentId } = address;
  const limit = within(departureWaits.arrival, signal);
  const next = nextDocument(catalogue, address, limit);
  if ((await tabs.look(tabId)) === null) return { kind: 'tab-closed' };
  if (frameId !== 0 && !(await tabs.hasFrame(tabId, frameId))) return { kind: 'frame-gone' };
  const document = await (frameId === 0 ? Promise.race([next, loadedWithout(tabs, tabId, limit)]) : next);
  const tab = document ? await titled(tabs, tabId, signal) : await tabs.look(tabId);
  if (document)
    return document.address.documentId === documentId ? { kind: 'returned' } : { kind: 'arrived', document, tab };
  if (tab === null) return { kind: 'tab-closed' };
  const isStillThere = catalogue.find(documentId) !== undefined;
  return frameId === 0 && !isStillThere && !tab.discarded && !limit.aborted
    ? { kind: 'beyond', tab }
    : { kind: 'missing' };
}

/** The document that is in the frame next, or is there already; null when `signal` aborts. */
function nextDocument(catalogue: Catalogue, { tabId, frameId, documentId }: Address, signal: AbortSignal) {
  return new Promise<CataloguedDocument | null>((resolve) => {
    const there = catalogue.inFrame(tabId, frameId);
    if (there && there.address.documentId !== documentId) return resolve(there);
    signal.addEventListener('abort', () => resolve(null), { once: true });
    catalogue.subscribe((changes) => {
      const isOurs = changes.some(
        (change) => change.tabId === tabId && change.frameId === frameId && change.fate === 'announced',
      );
      const document = isOurs ? catalogue.inFrame(tabId, frameId) : undefined;
      if (document) resolve(document);
    }, signal);
  });
}

/**
 * Null once the tab has loaded something and its document has had time to speak: a site that was not granted. The tab
 * may begin to load only after its last page has said goodbye, so it is looked at again.
 */
async function loadedWithout(tabs: TabWatch, tabId: number, signal: AbortSignal): Promise<null> {
  do {
    await tabs.loaded(tabId, signal);
    await aborted(within(departureWaits.announcement, signal));
  } while (!signal.aborted && (await tabs.look(tabId))?.loading);
  return null;
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

async function titled(tabs: TabWatch, tabId: number, signal: AbortSignal): Promise<TabNow | null> {
  await tabs.loaded(tabId, within(departureWaits.title, signal));
  return tabs.look(tabId);
}
