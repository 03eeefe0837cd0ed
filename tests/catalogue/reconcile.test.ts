import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCatalogue } from '../../utils/catalogue/catalogue';
import { type Ask, dropRevoked, followTabs, reconcileAll, reconcileTab } from '../../utils/catalogue/reconcile';
import { failed, success } from '../../utils/failure';
import { createBrowserStub } from '../trust/browser-stub';
import { from, memoryStore, toolNamed } from './documents';

const stub = vi.hoisted(() => ({ browser: {} as ReturnType<typeof createBrowserStub> }));
vi.mock('../../utils/browser', () => ({
  get browser() {
    return stub.browser;
  },
}));

beforeEach(() => {
  stub.browser = createBrowserStub();
});

async function catalogueOf(...places: [tabId: number, frameId: number, documentId: string][]) {
  const catalogue = createCatalogue({ sessionStore: memoryStore() });
  for (const [tabId, frameId, documentId] of places) {
    await catalogue.announce({ documentId, revision: 1, tools: [toolNamed('add')] }, from(tabId, frameId));
  }
  const ids = () => catalogue.documents().map(({ address }) => address.documentId);
  return { catalogue, ids };
}

/** Frames by "tab/frame": who is in them; `busy` ones do not answer in time, absent ones not at all. */
const frames =
  (who: Record<string, string>): Ask =>
  async (tabId, frameId) => {
    const documentId = who[`${tabId}/${frameId}`];
    if (documentId === undefined) return failed('unreachable', 'nobody answered');
    return documentId === 'busy' ? failed('timed-out', 'no answer') : success({ documentId });
  };

describe('reconcile', () => {
  it('drops who is gone or replaced, and keeps who is only busy', async () => {
    const { catalogue, ids } = await catalogueOf(
      [1, 0, 'top'],
      [1, 2, 'gone'],
      [1, 3, 'replaced'],
      [1, 4, 'slow'],
      [2, 0, 'other'],
    );
    await reconcileTab(catalogue, 1, frames({ '1/0': 'top', '1/3': 'another', '1/4': 'busy' }));
    expect(ids()).toEqual(['top', 'slow', 'other']);
  });

  it('asks the top frame where nobody is known: a prerendered page has just come in front', async () => {
    const { catalogue } = await catalogueOf([1, 7, 'prerendered']);
    const asked: string[] = [];
    await reconcileTab(catalogue, 1, async (tabId, frameId) => {
      asked.push(`${tabId}/${frameId}`);
      return failed('unreachable', 'nobody answered');
    });
    expect(asked).toEqual(['1/7', '1/0']);
  });

  it('asks every open tab after a start, and forgets the closed ones', async () => {
    const { catalogue, ids } = await catalogueOf([1, 0, 'a'], [2, 0, 'b'], [3, 0, 'c']);
    const asked: number[] = [];
    const ask = frames({ '1/0': 'a' });
    await reconcileAll(
      catalogue,
      async () => [1, 2, 4],
      (tabId, frameId) => {
        asked.push(tabId);
        return ask(tabId, frameId);
      },
    );
    expect(ids()).toEqual(['a']);
    expect(asked.sort()).toEqual([1, 2, 4]);
  });

  it('reaches for the tabs in which nobody answers, and for no other', async () => {
    const { catalogue } = await catalogueOf([1, 0, 'a']);
    const reached: number[] = [];
    await reconcileAll(
      catalogue,
      async () => [1, 2, 3, 4],
      frames({ '1/0': 'a', '2/0': 'b', '3/0': 'busy' }),
      async (tabId) => reached.push(tabId),
    );
    expect(reached).toEqual([4]);
  });

  it('attaches its listeners at once and follows the tabs', async () => {
    const { catalogue, ids } = await catalogueOf([1, 0, 'a'], [2, 0, 'b'], [3, 0, 'c']);
    stub.browser.state.openTabs = [{ id: 1 }, { id: 2 }, { id: 3 }];
    followTabs(catalogue, new AbortController().signal, frames({ '1/0': 'a', '2/0': 'b', '3/0': 'c', '9/0': 'c' }));
    const { onRemoved, onReplaced, onUpdated } = stub.browser.tabs;
    expect([onRemoved.size, onReplaced.size, onUpdated.size]).toEqual([1, 1, 1]);
    await onRemoved.emit(1, {});
    expect(ids()).toEqual(['b', 'c']);
    await onUpdated.emit(2, { discarded: true });
    expect(ids()).toEqual(['c']);
    expect(catalogue.isAsleep('b')).toBe(true);
    await onReplaced.emit(9, 3);
    expect(catalogue.find('c')?.address.tabId).toBe(9);
  });

  it('drops the documents of a site whose grant was taken back, and hears no more of them until it is given again', async () => {
    const granted = new Set(['https://a.example', 'https://b.example']);
    const isGranted = async (origin: string) => granted.has(origin);
    const askFrame = async () => 'a';
    const catalogue = createCatalogue({ sessionStore: memoryStore(), askFrame, isGranted });
    const announce = (documentId: string, revision: number, tabId: number) =>
      catalogue.announce(
        { documentId, revision, tools: [toolNamed('add')] },
        from(tabId, 0, `https://${documentId}.example`),
      );
    await announce('a', 1, 1);
    await announce('b', 1, 2);
    granted.delete('https://a.example');
    await dropRevoked(catalogue, isGranted);
    await announce('a', 2, 1);
    expect(catalogue.documents().map(({ address }) => address.documentId)).toEqual(['b']);
    granted.add('https://a.example');
    await announce('a', 3, 1);
    expect(catalogue.documents().map(({ address }) => address.documentId)).toEqual(['b', 'a']);
  });
});
