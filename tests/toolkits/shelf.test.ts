import { describe, expect, it } from 'vitest';
import { toolkit } from '../../utils/toolkit';
import { createToolkitShelf } from '../../utils/toolkits/shelf';
import { installed } from './shelf';

const namesOn = (url: string, frameId = 0, changed = {}) => {
  const shelf = createToolkitShelf();
  shelf.replace([installed(changed)]);
  return shelf.toolsFor({ url, frameId }).map(({ definition }) => definition.name);
};

describe('the tools of a page', () => {
  it('are those of the toolkits that match it', () => {
    expect(namesOn('https://shop.acme.example/product/1')).toEqual(['acme_shop.add_to_basket']);
    expect(namesOn('https://acme.example/')).toEqual([]);
    expect(namesOn('https://shop.acme.example/admin/x')).toEqual([]);
  });

  it('are in frames only where the toolkit says so', () => {
    expect(namesOn('https://shop.acme.example/', 3)).toEqual([]);
    expect(namesOn('https://shop.acme.example/', 3, { frames: 'all' })).toEqual(['acme_shop.add_to_basket']);
  });

  it('are narrowed by their own pages, never widened', () => {
    const tools = installed().tools.map((tool) => ({ ...tool, matches: ['https://*/product/*'] }));
    expect(namesOn('https://shop.acme.example/', 0, { tools })).toEqual([]);
    expect(namesOn('https://shop.acme.example/product/1', 0, { tools })).toEqual(['acme_shop.add_to_basket']);
    expect(namesOn('https://other.example/product/1', 0, { tools })).toEqual([]);
  });
});

it('gives a toolkit that an earlier version stored the fields that came since', () => {
  const whole = installed();
  const optional = Object.entries(toolkit.shape).flatMap(([name, field]) =>
    field.safeParse(undefined).success ? [name] : [],
  );
  const old = Object.fromEntries(Object.entries(whole).filter(([name]) => !optional.includes(name)));
  expect(optional).toContain('secrets');
  const shelf = createToolkitShelf();
  shelf.replace([old as never]);
  expect(shelf.everything()).toEqual([toolkit.parse(old)]);
  expect(shelf.all()).toHaveLength(1);
});

it('is ready when the store has been read, though it held nothing', async () => {
  const shelf = createToolkitShelf();
  shelf.replace([]);
  await shelf.ready;
  expect(shelf.find('acme_shop.add_to_basket')).toBeUndefined();
});
