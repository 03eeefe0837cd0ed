import { expect, it } from 'vitest';
import { createCatalogue } from '../../utils/catalogue/catalogue';
import { offerFor, rowsFor } from '../../utils/catalogue/offer';
import { withBundled } from '../../utils/catalogue/with-bundled';
import { textResult } from '../../utils/tool';
import { bundledToolkit } from '../../utils/toolkits/bundled';
import { from, memoryStore, toolNamed } from './documents';

const manifest = (name: string, more: object = {}) => ({
  manifestVersion: 1,
  name,
  version: '1.0.0',
  tools: [
    { tool: { name: 'look', description: 'Looks at it.' }, importPath: './look.ts', entrypoint: 'look', ...more },
  ],
});
const look = async () => textResult('seen');
const ofPage = bundledToolkit(manifest('Page', { readOnly: true }), { look }, { home: 'page' });
const ofBrowser = bundledToolkit(manifest('Browser', { alwaysAsk: true }), { look }, { home: 'browser' });

async function open() {
  const store = memoryStore();
  const catalogue = withBundled(createCatalogue({ sessionStore: store }), [ofPage, ofBrowser]);
  await catalogue.announce(
    { documentId: 'a', revision: 1, tools: [toolNamed('own')] },
    from(1, 0, 'https://a.test'),
  );
  await catalogue.announce({ documentId: 'f', revision: 1, tools: [] }, from(1, 3, 'https://a.test'));
  await catalogue.announce({ documentId: 'b', revision: 1, tools: [] }, from(2, 0, 'https://b.test'));
  return { catalogue, store };
}

const nothing = { switches: {}, aliases: {}, tabs: [] };
const on = { ...nothing, switches: { 'bundled||page.look': true, 'bundled||browser.look': true } };
const tabs = [
  { id: 1, title: 'A', url: 'https://a.test/' },
  { id: 2, title: 'B', url: 'https://b.test/' },
];

it('gives each top document the tools of pages, and the browser a document of its own', async () => {
  const { catalogue } = await open();
  expect(catalogue.find('a')?.tools.map(({ name }) => name)).toEqual(['own', 'page.look']);
  expect(catalogue.find('f')?.tools).toEqual([]);
  expect(catalogue.inFrame(-1, 0)).toBe(catalogue.find('browser'));
  expect(catalogue.find('browser')?.tools.map(({ name }) => name)).toEqual(['browser.look']);
});

it('keeps the same objects where nothing has changed, and writes none of it down', async () => {
  const { catalogue, store } = await open();
  expect(catalogue.documents()).toBe(catalogue.documents());
  expect(catalogue.find('a')).toBe(catalogue.documents()[0]);
  expect(JSON.stringify([...store.entries])).not.toContain('page.look');
});

it('offers one entry for all sites, off until a person switches it on', async () => {
  const { catalogue } = await open();
  const offer = (thread: typeof nothing) =>
    offerFor({ documents: catalogue.documents(), tabs, thread, frontTabId: 1 }).tools;
  expect(offer(nothing).map(({ alias }) => alias)).toEqual(['a_test_own']);
  // What a site offers itself stands first, whatever the names are.
  expect(offer(on).map(({ source }) => source)).toEqual(['page', 'bundled', 'bundled']);
  const [, browser, page] = offer(on);
  expect(page).toMatchObject({ alias: 'page_look', source: 'bundled', origin: '', site: '', effect: 'read' });
  expect(page?.places.map(({ origin, tabNumber }) => [origin, tabNumber])).toEqual([
    ['https://a.test', 1],
    ['https://b.test', 2],
  ]);
  expect(page?.parameters.properties).toHaveProperty('tab');
  expect(browser).toMatchObject({ alias: 'browser_look', effect: 'write', alwaysAsk: true });
  expect(browser?.places).toMatchObject([
    { address: { tabId: -1, documentId: 'browser' }, tabNumber: 0, origin: '' },
  ]);
  expect(browser?.definition).not.toHaveProperty('alwaysAsk');
});

it('gives the document of the browser no number among the tabs', async () => {
  const { catalogue } = await open();
  const input = { documents: catalogue.documents(), tabs, thread: on, frontTabId: 2 };
  expect(offerFor(input).tabs).toEqual([2, 1]);
  const row = rowsFor(input).find(({ name }) => name === 'browser.look');
  expect(row).toMatchObject({ tabs: [], site: '', on: true });
});
