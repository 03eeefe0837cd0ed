import { expect, it, vi } from 'vitest';
import { createCatalogue } from '../../utils/catalogue/catalogue';
import { offerFor } from '../../utils/catalogue/offer';
import { withToolkits } from '../../utils/catalogue/with-toolkits';
import { createToolkitShelf } from '../../utils/toolkits/shelf';
import { installed } from '../toolkits/shelf';
import { from, memoryStore, toolNamed } from './documents';

const origin = 'https://shop.acme.example';
const { signal } = new AbortController();

async function open(toolkits = [installed()]) {
  const shelf = createToolkitShelf();
  shelf.replace(toolkits);
  const store = memoryStore();
  const catalogue = withToolkits(createCatalogue({ sessionStore: store }), shelf, signal);
  await catalogue.ready;
  await catalogue.announce({ documentId: 'shop', revision: 1, tools: [toolNamed('search')] }, from(1, 0, origin));
  await catalogue.announce({ documentId: 'other', revision: 1, tools: [] }, from(2));
  return { catalogue, shelf, store };
}

it('gives a matching document the toolkit’s tools beside its own, wherever it is asked for', async () => {
  const { catalogue } = await open();
  const names = ['search', 'acme_shop.add_to_basket'];
  expect(catalogue.find('shop')?.tools.map(({ name }) => name)).toEqual(names);
  expect(catalogue.inFrame(1, 0)).toBe(catalogue.find('shop'));
  expect(catalogue.documents()[0]).toBe(catalogue.find('shop'));
  expect(catalogue.find('other')?.tools).toEqual([]);
});

it('keeps the same object where nothing has changed, and tells of a change of the toolkits', async () => {
  const { catalogue, shelf } = await open();
  const before = catalogue.find('shop');
  expect(catalogue.documents()).toBe(catalogue.documents());
  const listener = vi.fn();
  catalogue.subscribe(listener, signal);
  shelf.replace([]);
  expect(listener).toHaveBeenCalledTimes(1);
  expect(catalogue.find('shop')).not.toBe(before);
  expect(catalogue.find('shop')?.tools.map(({ name }) => name)).toEqual(['search']);
});

it('never writes a toolkit’s tools down with a page', async () => {
  const { store } = await open();
  expect(JSON.stringify([...store.entries])).not.toContain('acme_shop');
});

it('offers them only where a person switched them on; another function under the name is another tool', async () => {
  const { catalogue, shelf } = await open();
  const thread = { switches: {}, aliases: {}, tabs: [] };
  const keys = (switches: Record<string, boolean>) =>
    offerFor({ documents: catalogue.documents(), tabs: [], thread: { ...thread, switches }, frontTabId: 1 })
      .tools.filter(({ source }) => source === 'toolkit')
      .map(({ key }) => key);
  const on = { [`toolkit|${origin}|acme_shop.add_to_basket`]: true };
  expect(keys({})).toEqual([]);
  const [first] = keys(on);
  expect(first).toMatch(/^toolkit\|https:\/\/shop\.acme\.example\|acme_shop\.add_to_basket\|/);
  shelf.replace([installed({ tools: installed().tools.map((tool) => ({ ...tool, entrypoint: 'acme.pay' })) })]);
  expect(keys(on)).toHaveLength(1);
  expect(keys(on)).not.toEqual([first]);
});
