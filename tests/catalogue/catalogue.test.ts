import { describe, expect, it } from 'vitest';
import { type CatalogueChange, createCatalogue } from '../../utils/catalogue/catalogue';
import { from, memoryStore, toolNamed } from './documents';

const announcement = (documentId: string, revision: number, ...names: string[]) => ({
  documentId,
  revision,
  tools: names.map((name) => toolNamed(name)),
});

function listed(catalogue: ReturnType<typeof createCatalogue>) {
  return catalogue
    .documents()
    .map(({ address, tools }) => [
      `${address.tabId}/${address.frameId}/${address.documentId}`,
      ...tools.map(({ name }) => name),
    ]);
}

describe('catalogue', () => {
  it('takes the address from the browser and the tools from the document', async () => {
    const catalogue = createCatalogue({ sessionStore: memoryStore() });
    const reply = await catalogue.announce(announcement('a', 1, 'add', 'remove'), from(7, 2));
    expect(reply).toEqual({ accepted: 2, refused: [] });
    expect(listed(catalogue)).toEqual([['7/2/a', 'add', 'remove']]);
  });

  it('puts a new document in the place of the one that its frame had, and tells once', async () => {
    const catalogue = createCatalogue({ sessionStore: memoryStore() });
    await catalogue.announce(announcement('a', 1, 'add'), from(1));
    const heard: CatalogueChange[][] = [];
    catalogue.subscribe((changes) => heard.push([...changes]), new AbortController().signal);
    await catalogue.announce(announcement('b', 1, 'other'), from(1));
    expect(listed(catalogue)).toEqual([['1/0/b', 'other']]);
    expect(heard.map((changes) => changes.map(({ documentId, fate }) => `${documentId} ${fate}`))).toEqual([
      ['a replaced', 'b announced'],
    ]);
  });

  it('ignores what is older than what it knows, and what changes nothing', async () => {
    const catalogue = createCatalogue({ sessionStore: memoryStore() });
    await catalogue.announce(announcement('a', 5, 'new'), from(1));
    let changes = 0;
    catalogue.subscribe(() => changes++, new AbortController().signal);
    await catalogue.announce(announcement('a', 4, 'old'), from(1));
    await catalogue.announce(announcement('a', 6, 'new'), from(1));
    expect(listed(catalogue)).toEqual([['1/0/a', 'new']]);
    expect(changes).toBe(0);
  });

  it('lets no frame speak with the id of a document of another', async () => {
    const catalogue = createCatalogue({ sessionStore: memoryStore() });
    await catalogue.announce(announcement('a', 1, 'add'), from(1));
    await catalogue.announce(announcement('a', 9, 'forged'), from(2));
    expect(listed(catalogue)).toEqual([['1/0/a', 'add']]);
  });

  it('does not list a document that came back and left again before its word was weighed', async () => {
    let weigh: () => void = () => {};
    let isSlow = false;
    const isGranted = () =>
      new Promise<boolean>((resolve) => {
        weigh = () => resolve(true);
        if (!isSlow) weigh();
      });
    const catalogue = createCatalogue({ sessionStore: memoryStore(), isGranted });
    await catalogue.announce(announcement('a', 1, 'add'), from(1));
    catalogue.documentLeft('a', 'asleep');
    isSlow = true;
    const returned = catalogue.announce(announcement('a', 2, 'add'), from(1));
    await Promise.resolve();
    catalogue.documentLeft('a', 'asleep');
    weigh();
    expect(await returned).toEqual({ accepted: 0, refused: [] });
    expect(listed(catalogue)).toEqual([]);
  });

  it('does not take the slow last words of a document for its return', async () => {
    let present: string | null = 'b';
    const catalogue = createCatalogue({ sessionStore: memoryStore(), askFrame: async () => present });
    await catalogue.announce(announcement('a', 1, 'add'), from(1));
    await catalogue.announce(announcement('b', 1, 'other'), from(1));
    await catalogue.announce(announcement('a', 2, 'late'), from(1));
    expect(listed(catalogue)).toEqual([['1/0/b', 'other']]);
    present = 'a';
    await catalogue.announce(announcement('a', 3, 'back'), from(1));
    expect(listed(catalogue)).toEqual([['1/0/a', 'back']]);
  });

  it('forgets a tab that was closed, and what it still had to say', async () => {
    const catalogue = createCatalogue({ sessionStore: memoryStore() });
    await catalogue.announce(announcement('a', 1, 'add'), from(1));
    catalogue.dropTab(1);
    await catalogue.announce(announcement('a', 2, 'add'), from(1));
    expect(listed(catalogue)).toEqual([]);
  });

  it('gives tools back when a page returns from the back/forward cache', async () => {
    const catalogue = createCatalogue({ sessionStore: memoryStore() });
    await catalogue.announce(announcement('a', 1, 'add'), from(1));
    catalogue.documentLeft('a', 'asleep');
    expect(listed(catalogue)).toEqual([]);
    expect(catalogue.isAsleep('a')).toBe(true);
    await catalogue.announce(announcement('a', 2, 'add'), from(1));
    expect(listed(catalogue)).toEqual([['1/0/a', 'add']]);
    expect(catalogue.isAsleep('a')).toBe(false);
  });

  it('moves the documents of a tab whose id changed', async () => {
    const catalogue = createCatalogue({ sessionStore: memoryStore() });
    await catalogue.announce(announcement('a', 1, 'add'), from(1));
    catalogue.replaceTab(1, 9);
    expect(listed(catalogue)).toEqual([['9/0/a', 'add']]);
  });

  it('tells frames the origin of their page, also when the page speaks last', async () => {
    const catalogue = createCatalogue({ sessionStore: memoryStore() });
    await catalogue.announce(announcement('inner', 1, 'pay'), from(1, 4, 'https://pay.example'));
    expect(catalogue.find('inner')?.topOrigin).toBeNull();
    await catalogue.announce(announcement('top', 1), from(1, 0, 'https://shop.example'));
    expect(catalogue.find('inner')?.topOrigin).toBe('https://shop.example');
  });

  it('offers no tools of a document without an origin', async () => {
    const catalogue = createCatalogue({ sessionStore: memoryStore() });
    const reply = await catalogue.announce(announcement('a', 1, 'add'), from(1, 3, 'null'));
    expect(reply.accepted).toBe(0);
    expect(reply.refused[0]?.reason).toContain('origin of its own');
  });

  it('is restored from the session store, and waits with what is said meanwhile', async () => {
    const store = memoryStore();
    const before = createCatalogue({ sessionStore: store });
    await before.announce(announcement('a', 1, 'add'), from(1));
    await before.announce(announcement('b', 1, 'other'), from(2));
    await before.ready;
    await new Promise((resolve) => setTimeout(resolve));
    const after = createCatalogue({ sessionStore: memoryStore(store.entries) });
    after.dropTab(2);
    await after.ready;
    await Promise.resolve();
    expect(listed(after)).toEqual([['1/0/a', 'add']]);
  });

  it('writes one key for one changed document, and lives on when the store is full', async () => {
    const store = memoryStore();
    const catalogue = createCatalogue({ sessionStore: store });
    for (let tab = 1; tab <= 20; tab++) await catalogue.announce(announcement(`d${tab}`, 1, 'add'), from(tab));
    await new Promise((resolve) => setTimeout(resolve));
    store.writes = 0;
    await catalogue.announce(announcement('d7', 2, 'changed'), from(7));
    await new Promise((resolve) => setTimeout(resolve));
    expect(store.writes).toBe(1);
    store.write = async () => Promise.reject(new Error('Session storage quota bytes exceeded'));
    await catalogue.announce(announcement('d7', 3, 'again'), from(7));
    await new Promise((resolve) => setTimeout(resolve));
    expect(store.entries.has('document:d7')).toBe(false);
    expect(catalogue.find('d7')?.tools.map(({ name }) => name)).toEqual(['again']);
  });

  it('lists nothing of a document or tab that went while its announcement was being checked', async () => {
    let answer = (_granted: boolean) => {};
    const isGranted = () => new Promise<boolean>((resolve) => (answer = resolve));
    const catalogue = createCatalogue({ sessionStore: memoryStore(), isGranted });
    await catalogue.ready;
    const first = catalogue.announce(announcement('a', 1, 'add'), from(1));
    catalogue.documentLeft('a');
    answer(true);
    await first;
    const second = catalogue.announce(announcement('b', 1, 'add'), from(2));
    catalogue.dropTab(2);
    answer(true);
    await second;
    expect(listed(catalogue)).toEqual([]);
  });
});
