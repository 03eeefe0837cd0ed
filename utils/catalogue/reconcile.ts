import { browser } from '../browser';
import { failed, type Outcome } from '../failure';
import { sendToFrame } from '../messaging';
import { type Catalogue, grantHolder } from './catalogue';

/**
 * How long a document may take to say that it is there, in milliseconds; asked anew after each. What reaches a document
 * on its way into the back/forward cache is never answered, and the next question finds who is there instead.
 */
const describeDeadlines = [250, 750, 2000];

export type Ask = (tabId: number, frameId: number) => Promise<Outcome<{ documentId: string }>>;

/** Asks the document of a frame to announce itself again. */
export const askFrame: Ask = async (tabId, frameId) => {
  let answer: Awaited<ReturnType<Ask>> = failed('timed-out', 'Nobody was asked.');
  for (const deadline of describeDeadlines) {
    answer = await sendToFrame({ tabId, frameId }, 'document/describe', {}, { deadline });
    if (answer.ok || answer.failure.code !== 'timed-out') return answer;
  }
  return answer;
};

/** For `createCatalogue`: which document is in the frame now, null where nobody answers. */
export const documentInFrame = async (tabId: number, frameId: number): Promise<string | null> => {
  const answer = await askFrame(tabId, frameId);
  return answer.ok ? answer.value.documentId : null;
};

/**
 * Asks every document of the tab whether it is still there, and drops those that are not. One that is only slow to
 * answer stays: a page with a dialog open or a long task is busy, not gone. Where the top frame has nobody then, whoever
 * is in it is asked to announce itself.
 */
export async function reconcileTab(catalogue: Catalogue, tabId: number, ask: Ask = askFrame): Promise<void> {
  await catalogue.ready;
  const there = catalogue.documents().filter(({ address }) => address.tabId === tabId);
  await Promise.all(
    there.map(async ({ address: { documentId, frameId } }) => {
      const answer = await ask(tabId, frameId);
      if (answer.ok ? answer.value.documentId === documentId : answer.failure.code === 'timed-out') return;
      catalogue.documentLeft(documentId, 'silent');
    }),
  );
  // A prerendered page that comes in front may have spoken while its frame still had another number.
  const topWasAsked = there.some(({ address }) => address.frameId === 0);
  if (there.length > 0 && !topWasAsked) await ask(tabId, 0);
}

/** What is done about a tab in which nobody answers: the scripts of an earlier load of the extension may be orphans. */
export type Reach = (tabId: number) => Promise<unknown>;

/** After a start of the worker: the last life's picture may be out of date, and quota may have cost a part of it. */
export async function reconcileAll(
  catalogue: Catalogue,
  openTabs: () => Promise<number[]>,
  ask: Ask = askFrame,
  reach: Reach = async () => {},
): Promise<void> {
  await catalogue.ready;
  const known = new Set(catalogue.documents().map(({ address }) => address.tabId));
  const open = await openTabs();
  const isOpen = new Set(open);
  for (const tabId of known) if (!isOpen.has(tabId)) catalogue.dropTab(tabId);
  const meet = async (tabId: number) => {
    const answer = await ask(tabId, 0);
    if (!answer.ok && answer.failure.code === 'unreachable') await reach(tabId);
  };
  await Promise.all(open.map((tabId) => (known.has(tabId) ? reconcileTab(catalogue, tabId, ask) : meet(tabId))));
}

const openTabs = async (): Promise<number[]> =>
  (await browser.tabs.query({})).flatMap(({ id }) => (id === undefined ? [] : [id]));

/**
 * Keeps the catalogue true to the tabs. Attaches its listeners at once, so it must be called in the worker's first
 * turn; then asks every open tab once.
 */
export function followTabs(
  catalogue: Catalogue,
  signal: AbortSignal,
  ask: Ask = askFrame,
  reach: Reach = async () => {},
): void {
  browser.tabs.onRemoved.addListener((tabId) => catalogue.dropTab(tabId));
  browser.tabs.onReplaced.addListener((newTabId, oldTabId) => {
    catalogue.replaceTab(oldTabId, newTabId);
    void reconcileTab(catalogue, newTabId, ask);
  });
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.discarded) fallAsleep(catalogue, tabId);
    else if (change.status === 'complete') void reconcileTab(catalogue, tabId, ask);
    // Without another document: what may be called there can depend on the address.
    else if (change.url !== undefined && change.status === undefined) void ask(tabId, 0);
  });
  // Frames go with the page that holds them, and not each of them gets its last word through.
  catalogue.subscribe((changes) => {
    for (const { tabId, frameId, fate } of changes) {
      if (frameId === 0 && (fate === 'left' || fate === 'asleep' || fate === 'replaced')) {
        void reconcileTab(catalogue, tabId, ask);
      }
    }
  }, signal);
  void reconcileAll(catalogue, openTabs, ask, reach);
}

function fallAsleep(catalogue: Catalogue, tabId: number) {
  for (const { address } of catalogue.documents()) {
    if (address.tabId === tabId) catalogue.documentLeft(address.documentId, 'asleep');
  }
}

/** After a grant was taken back: drops the documents of every origin that is no longer granted. */
export async function dropRevoked(
  catalogue: Catalogue,
  isGranted: (origin: string) => Promise<boolean>,
): Promise<void> {
  await catalogue.ready;
  for (const { address, origin, topOrigin } of catalogue.documents()) {
    if (!(await isGranted(grantHolder(origin, topOrigin)))) catalogue.documentLeft(address.documentId);
  }
}
