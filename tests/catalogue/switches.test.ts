import { describe, expect, it } from 'vitest';
import { offerFor, rowsFor } from '../../utils/catalogue/offer';
import type { SiteRule, ToolRules } from '../../utils/tool-rules';
import { documentWith, toolNamed } from './documents';

const a = 'https://a.test';
const b = 'https://b.test';
const bundled = toolNamed('storage.getCookie', { source: 'bundled' });
const documents = [
  documentWith([toolNamed('own'), bundled], { tabId: 1, origin: a }),
  documentWith([bundled], { tabId: 2, origin: b }),
];
const says = (sites: Record<string, Record<string, SiteRule>>): ToolRules => ({ version: 1, sites });
const own = `page|${a}|own`;
const cookie = 'bundled||storage.getCookie';

const input = (rules: ToolRules, switches: Record<string, boolean> = {}) => ({
  documents,
  tabs: [],
  rules,
  thread: { switches, aliases: {}, tabs: [], allowed: [] },
  frontTabId: 1,
});
const offered = (rules: ToolRules, switches: Record<string, boolean> = {}) =>
  offerFor(input(rules, switches)).tools.map(({ alias, places }) => [alias, places.map(({ origin }) => origin)]);
const row = (rules: ToolRules, name: string, switches: Record<string, boolean> = {}) =>
  rowsFor(input(rules, switches)).find((one) => one.name === name);

describe('switches', () => {
  it('stand where the person put them for a site, until a thread says otherwise', () => {
    expect(offered(says({}))).toEqual([['a_test_own', [a]]]);
    expect(offered(says({ [a]: { [own]: { on: false }, [cookie]: { on: true } } }))).toEqual([
      ['storage_getCookie', [a]],
    ]);
    expect(offered(says({ [a]: { [own]: { on: false } } }), { [own]: true })).toEqual([['a_test_own', [a]]]);
    expect(offered(says({}), { [cookie]: true })).toEqual([
      ['a_test_own', [a]],
      ['storage_getCookie', [a, b]],
    ]);
  });

  it('never turn on what may never be given on a site; elsewhere it stays', () => {
    const rules = says({ [a]: { [own]: { never: true }, [cookie]: { never: true } } });
    expect(offered(rules, { [own]: true, [cookie]: true })).toEqual([['storage_getCookie', [b]]]);
    expect(row(rules, 'own')).toMatchObject({ on: false, rule: 'never' });
  });

  it('tell in each row what was said, for the site in front', () => {
    const key = row(says({}), 'own')?.key ?? '';
    expect(row(says({}), 'own')).toMatchObject({ rule: 'ask', siteDefault: null, ruleOrigin: a, mayLast: true });
    const always = says({ [a]: { [own]: { always: key, on: true } } });
    expect(row(always, 'own')).toMatchObject({ rule: 'site', siteDefault: true });
    expect(row(says({ [a]: { [own]: { always: `${key}x` } } }), 'own')?.rule).toBe('ask');
    const elsewhere = says({ [b]: { [cookie]: { on: true } } });
    expect(row(elsewhere, 'storage.getCookie')).toMatchObject({ on: true, siteDefault: null });
  });
});

describe('a person\u2019s own tool', () => {
  const mine = toolNamed('my_kit.getCookie', { source: 'toolkit' });
  const withMine = [documentWith([bundled, mine], { tabId: 1, origin: a }), documents[1] ?? documentWith([])];
  const mineKey = `toolkit|${a}|my_kit.getCookie`;
  const both = { ...input(says({}), { [cookie]: true, [mineKey]: true }), documents: withMine };

  it('takes the place of a bundled one of its name where both are on, and nowhere else', () => {
    expect(offerFor(both).tools.map(({ alias, places }) => [alias, places.map(({ origin }) => origin)])).toEqual([
      ['a_test_my_kit_getCookie', [a]],
      ['storage_getCookie', [b]],
    ]);
  });

  it('says so, and gives the place back when it is switched off', () => {
    const alone = { ...both, documents: withMine.slice(0, 1) };
    const cookieRow = (from: typeof alone) => rowsFor(from).find(({ switchKey }) => switchKey === cookie);
    expect(cookieRow(alone)?.unavailable).toContain('my_kit.getCookie takes its place');
    const off = { ...alone, thread: { ...alone.thread, switches: { [cookie]: true, [mineKey]: false } } };
    expect(cookieRow(off)).toMatchObject({ on: true, unavailable: '' });
    expect(offerFor(off).tools.map(({ alias }) => alias)).toEqual(['storage_getCookie']);
  });
});
