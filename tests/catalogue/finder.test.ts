import { expect, it } from 'vitest';
import { findToolkit } from '../../tools/find/toolkit';
import { createCatalogue } from '../../utils/catalogue/catalogue';
import { type OfferInput, offerFor, offerLimit, rowsFor } from '../../utils/catalogue/offer';
import { withBundled } from '../../utils/catalogue/with-bundled';
import { searchTools } from '../../utils/panel/tool-search';
import { from, memoryStore, toolNamed } from './documents';

const finder = 'find_find_tools';

async function inputWith(count: number, more: Partial<OfferInput> = {}): Promise<OfferInput> {
  const catalogue = withBundled(createCatalogue({ sessionStore: memoryStore() }), [findToolkit]);
  const tools = Array.from({ length: count }, (_, index) =>
    toolNamed(`tool_${index}`, { description: index === 7 ? 'Paints the fence green' : `Does thing ${index}` }),
  );
  // A document may announce no more than fit into a list.
  await catalogue.announce(
    { documentId: 'a', revision: 1, tools: tools.slice(0, 100) },
    from(1, 0, 'https://a.test'),
  );
  await catalogue.announce({ documentId: 'b', revision: 1, tools: tools.slice(100) }, from(2, 0, 'https://b.test'));
  const thread = { switches: {}, aliases: {}, tabs: [] };
  return { documents: catalogue.documents(), tabs: [], thread, frontTabId: 2, ...more };
}
const aliasesOf = (input: OfferInput) => offerFor(input).tools.map(({ alias }) => alias);

const named = (input: OfferInput) => rowsFor(input).find(({ alias }) => alias === finder);

it('is offered, and a row of the panel, only where not every tool fits, and within the limit', async () => {
  const fits = await inputWith(offerLimit);
  expect(aliasesOf(fits)).not.toContain(finder);
  expect(named(fits)).toBeUndefined();
  const full = await inputWith(offerLimit + 1);
  expect(aliasesOf(full)).toContain(finder);
  expect(aliasesOf(full)).toHaveLength(offerLimit);
  expect(named(full)).toMatchObject({ on: true, unavailable: '' });
});

it.each([8, offerLimit])('counts in the panel what a request of %i tools holds', async (limit) => {
  const input = await inputWith(offerLimit + 9, { limit });
  const counted = rowsFor(input).filter(({ on, unavailable }) => on && unavailable === '');
  expect(counted.map(({ alias }) => alias).sort()).toEqual(aliasesOf(input).sort());
});

it('leaves its place to another tool where it was switched off, and stays a row', async () => {
  const full = await inputWith(offerLimit + 1);
  const off = { ...full, thread: { ...full.thread, switches: { [named(full)?.switchKey ?? '']: false } } };
  expect(aliasesOf(off)).not.toContain(finder);
  expect(aliasesOf(off)).toHaveLength(offerLimit);
  expect(named(off)).toMatchObject({ on: false });
});

it.each([{ never: true }, { on: false }])(
  'is left out, also where the person ruled that once for all: %j',
  async (rule) => {
    const full = await inputWith(offerLimit + 1);
    const rules = { version: 1 as const, sites: { '': { [named(full)?.switchKey ?? '']: rule } } };
    expect(aliasesOf({ ...full, rules })).not.toContain(finder);
    expect(aliasesOf({ ...full, rules })).toHaveLength(offerLimit);
    expect(named({ ...full, rules })).toMatchObject({ on: false });
  },
);

it('keeps to the limit of a model that takes fewer', async () => {
  const few = await inputWith(20, { limit: 8 });
  expect(aliasesOf(few)).toHaveLength(8);
  expect(aliasesOf(few)).toContain(finder);
});

it('has whatever was found in the list from then on', async () => {
  const input = await inputWith(20, { limit: 4 });
  const { leftOut } = offerFor(input);
  const [painting, ...others] = searchTools(leftOut, 'paint a fence');
  expect(painting?.tool.name).toBe('tool_7');
  expect(others).toEqual([]);
  const after = offerFor({ ...input, thread: { ...input.thread, found: [painting?.key ?? ''] } });
  expect(after.tools.map(({ alias }) => alias)).toContain('a_test_tool_7');
  expect(after.tools).toHaveLength(4);
});

it('finds nothing by words that no tool has', async () => {
  const { leftOut } = offerFor(await inputWith(20, { limit: 4 }));
  expect(searchTools(leftOut, 'a of')).toEqual([]);
  expect(searchTools(leftOut, 'zeppelin')).toEqual([]);
});

it('leaves everything that was offered there to be called', async () => {
  const callable = aliasesOf(await inputWith(offerLimit + 40, { limit: Number.POSITIVE_INFINITY }));
  expect(callable).toHaveLength(offerLimit + 41);
  expect(callable).toContain(finder);
});
