import type { Refusal } from '../trust/intake';
import { admitAnnouncement } from './admission';
import type { Announcement, Provenance } from './announcement';
import type { CataloguedDocument } from './catalogued-document';
import { DocumentTable } from './document-table';
import { createMirror } from './mirror';
import { Recently } from './recently';
import type { SessionStore } from './session-store';

/**
 * What became of a document. `moved`: its tab has another id now; `asleep`: it lies in the back/forward cache or its tab
 * was put to sleep; `replaced`: another document is in its frame;
 * `frame-gone`, `silent`: it did not answer when it was asked.
 */
export type Fate = 'announced' | 'moved' | 'left' | 'asleep' | 'replaced' | 'tab-closed' | 'frame-gone' | 'silent';
export type CatalogueChange = { documentId: string; tabId: number; frameId: number; fate: Fate };

export interface Catalogue {
  /** Resolves when what the worker's last life knew has been read back. Until then every call waits for it. */
  readonly ready: Promise<void>;
  announce(announcement: Announcement, provenance: Provenance): Promise<{ accepted: number; refused: Refusal[] }>;
  /** @param persisted the document went into the back/forward cache and may come back. */
  documentLeft(documentId: string, fate?: 'left' | 'asleep' | 'silent'): void;
  dropFrame(tabId: number, frameId: number): void;
  dropTab(tabId: number): void;
  replaceTab(oldTabId: number, newTabId: number): void;
  documents(): readonly CataloguedDocument[];
  find(documentId: string): CataloguedDocument | undefined;
  inFrame(tabId: number, frameId: number): CataloguedDocument | undefined;
  /** Is this document in the back/forward cache, as far as we know? */
  isAsleep(documentId: string): boolean;
  /** Called once per change, after it was made. */
  subscribe(listener: (changes: readonly CatalogueChange[]) => void, signal: AbortSignal): void;
}

type Options = {
  sessionStore: SessionStore;
  /**
   * Asks a frame which document is in it now; null where nobody answers. Settles the case where a document that had
   * gone speaks again: it came back from the back/forward cache, or its last words were slow.
   */
  askFrame?: (tabId: number, frameId: number) => Promise<string | null>;
  /** Has the person granted this origin? Scripts that are in a page already outlive the grant that let them in. */
  isGranted?: (origin: string) => Promise<boolean>;
};

/** Which documents are open, with their tools. Every address in it was told by the browser. */
export function createCatalogue({ sessionStore, askFrame = async () => null, isGranted }: Options): Catalogue {
  const table = new DocumentTable();
  const mirror = createMirror(sessionStore);
  const listeners = new Set<(changes: readonly CatalogueChange[]) => void>();
  const fates = new Recently<string, Fate>(2000);
  const revisions = new Recently<string, number>(2000);
  const departures = new Recently<string, number>(2000);
  const closedTabs = new Recently<number, true>(2000);
  let isReady = false;

  const notify = (changes: CatalogueChange[]) => {
    if (changes.length > 0) for (const listener of [...listeners]) listener(changes);
  };

  const put = (document: CataloguedDocument, fate: Fate = 'announced'): CatalogueChange => {
    table.put(document);
    fates.set(document.address.documentId, 'announced');
    mirror.save(document.address.documentId, document);
    return { ...document.address, fate };
  };

  const depart = (documentId: string, fate: Fate) => {
    fates.set(documentId, fate);
    departures.set(documentId, (departures.get(documentId) ?? 0) + 1);
  };

  const remove = (document: CataloguedDocument, fate: Fate): CatalogueChange => {
    table.remove(document);
    depart(document.address.documentId, fate);
    mirror.save(document.address.documentId, null);
    return { ...document.address, fate };
  };

  /** Frames learn the origin of their page from the top document, which may speak after them. */
  const tellFrames = ({ address, origin }: CataloguedDocument): CatalogueChange[] =>
    table
      .inTab(address.tabId)
      .filter((other) => other.topOrigin !== origin)
      .map((other) => put({ ...other, topOrigin: origin }));

  const accept = (announcement: Announcement, from: Provenance) => {
    const { documentId, revision } = announcement;
    const { tools, refused } = admitAnnouncement(announcement, from);
    const current = table.inFrame(from.tabId, from.frameId);
    const known = current?.address.documentId === documentId ? current : undefined;
    revisions.set(documentId, revision);
    const top = from.frameId === 0 ? from.origin : table.inFrame(from.tabId, 0)?.origin;
    const document: CataloguedDocument = {
      address: { tabId: from.tabId, frameId: from.frameId, documentId },
      origin: from.origin,
      url: from.url,
      topOrigin: top ?? from.topOrigin ?? null,
      revision,
      tools,
      refused,
    };
    if (known && isSame(known, document)) return { accepted: tools.length, refused };
    const changes = current && !known ? [remove(current, 'replaced')] : [];
    changes.push(put(document));
    if (from.frameId === 0) changes.push(...tellFrames(document));
    notify(changes);
    return { accepted: tools.length, refused };
  };

  /** Is it this document that is in the frame now, as far as can be known? */
  const isPresent = async (
    { documentId }: Announcement,
    { tabId, frameId, origin, topOrigin }: Provenance,
  ): Promise<boolean> => {
    if (isGranted && !(await isGranted(grantHolder(origin, topOrigin)))) return false;
    const elsewhere = table.get(documentId)?.address;
    if (elsewhere && (elsewhere.tabId !== tabId || elsewhere.frameId !== frameId)) return false;
    const fate = fates.get(documentId);
    const isGone = fate !== undefined && fate !== 'announced' && fate !== 'silent';
    const current = table.inFrame(tabId, frameId);
    const isTaken = current !== undefined && current.address.documentId !== documentId;
    if (!isTaken && (!isGone || fate === 'asleep')) return true;
    const present = await askFrame(tabId, frameId);
    return present === documentId || (present === null && !isGone);
  };

  /** Something was asked meanwhile, and the document said goodbye before the answer came. */
  const hasGoneSince = (documentId: string, before: number | undefined): boolean =>
    departures.get(documentId) !== before && fates.get(documentId) !== 'announced';

  const ready = mirror.restore().then((documents) => {
    for (const document of documents) table.put(document);
    isReady = true;
    notify(documents.map(({ address }) => ({ ...address, fate: 'announced' as const })));
  });

  /** Messages are handled in the order in which they came, also those that woke the worker. */
  const whenReady = (work: () => void) => {
    if (isReady) work();
    else void ready.then(work);
  };

  const dropAll = (matches: (document: CataloguedDocument) => boolean, fate: Fate) =>
    notify(
      table
        .all()
        .filter(matches)
        .map((document) => remove(document, fate)),
    );

  return {
    ready,
    async announce(announcement, provenance) {
      if (!isReady) await ready;
      const { documentId, revision } = announcement;
      const departed = departures.get(documentId);
      const isPast = () =>
        revision < (revisions.get(documentId) ?? -1) ||
        closedTabs.get(provenance.tabId) ||
        hasGoneSince(documentId, departed);
      if (isPast() || !(await isPresent(announcement, provenance)) || isPast()) return { accepted: 0, refused: [] };
      return accept(announcement, provenance);
    },
    documentLeft: (documentId, fate = 'left') =>
      whenReady(() => {
        const document = table.get(documentId);
        if (document) notify([remove(document, fate)]);
        else depart(documentId, fate);
      }),
    dropFrame: (tabId, frameId) =>
      whenReady(() =>
        dropAll(({ address }) => address.tabId === tabId && address.frameId === frameId, 'frame-gone'),
      ),
    dropTab: (tabId) =>
      whenReady(() => {
        closedTabs.set(tabId, true);
        dropAll(({ address }) => address.tabId === tabId, 'tab-closed');
      }),
    replaceTab: (oldTabId, newTabId) =>
      whenReady(() => {
        closedTabs.set(oldTabId, true);
        const changes = table.inTab(oldTabId).map((document) => {
          const gone = remove(document, 'tab-closed');
          if (table.inFrame(newTabId, document.address.frameId)) return gone;
          return put({ ...document, address: { ...document.address, tabId: newTabId } }, 'moved');
        });
        notify(changes);
      }),
    documents: () => table.all(),
    find: (documentId) => table.get(documentId),
    inFrame: (tabId, frameId) => table.inFrame(tabId, frameId),
    isAsleep: (documentId) => fates.get(documentId) === 'asleep',
    subscribe(listener, signal) {
      if (signal.aborted) return;
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
  };
}

/** Which origin's grant lets a document speak: one without an origin of its own (sandboxed) lives by its page's. */
export const grantHolder = (origin: string, topOrigin: string | null = null): string =>
  origin === 'null' ? (topOrigin ?? origin) : origin;

function isSame(left: CataloguedDocument, right: CataloguedDocument): boolean {
  return (
    left.url === right.url &&
    left.origin === right.origin &&
    left.topOrigin === right.topOrigin &&
    left.tools.length === right.tools.length &&
    left.refused.length === right.refused.length &&
    left.refused.every(({ name, reason }, place) => {
      const other = right.refused[place];
      return name === other?.name && reason === other.reason;
    }) &&
    left.tools.every(
      ({ source, digest }, place) => source === right.tools[place]?.source && digest === right.tools[place]?.digest,
    )
  );
}
