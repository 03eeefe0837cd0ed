import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignAliases, type Nameable } from '../../utils/catalogue/aliases';

const rule = /^[a-zA-Z_][a-zA-Z0-9_-]{0,63}$/;

const nameable = (site: string, name: string, digest = 'd'): Nameable => ({
  key: `page|https://${site}|${name}|${digest}`,
  switchKey: `page|https://${site}|${name}`,
  site,
  name,
});
const only = (site: string, name: string) =>
  [...assignAliases([nameable(site, name)], {}, () => true).aliasOf.values()][0];

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    'a',
    'a.b',
    'a_b',
    'a-b',
    '__proto__',
    'constructor',
    'x'.repeat(128),
    `${'x'.repeat(127)}y`,
    '导航',
    '',
  ),
);
const tools = fc.uniqueArray(
  fc
    .record({ site: hostile, name: hostile, digest: fc.constantFrom('d', 'e') })
    .map(({ site, name, digest }) => nameable(site, name, digest)),
  { selector: ({ key }) => key, maxLength: 40 },
);

describe('aliases', () => {
  it('reads like site and tool', () => {
    expect(only('localhost:3000', 'drop_pin')).toBe('localhost_drop_pin');
    expect(only('www.example.com', 'notes.add')).toBe('example_com_notes_add');
    expect(only('127.0.0.1:80', 'go')).toBe('_127_0_0_1_go');
    expect(only('a-very-long-host-name.example.com', 'x'.repeat(128))).toHaveLength(64);
    expect(only('', '导航')).toBe('patchbay_tool');
    expect(only('', 'storage.list_cookies')).toBe('storage_list_cookies');
  });

  it('gives one name to one tool, under whatever names', () => {
    fc.assert(
      fc.property(tools, (list) => {
        const { aliasOf, aliases } = assignAliases(list, {}, () => true);
        expect(new Set(aliasOf.values()).size).toBe(list.length);
        for (const [key, alias] of aliasOf) {
          expect(alias).toMatch(rule);
          expect(Object.hasOwn(aliases, alias) && aliases[alias]).toBe(key);
        }
      }),
    );
  });

  it('never takes a name from a living tool, and does not depend on the order', () => {
    fc.assert(
      fc.property(tools, tools, (before, after) => {
        const first = assignAliases(before, {}, () => true);
        const everyone = [...before, ...after.filter(({ key }) => !first.aliasOf.has(key))];
        const second = assignAliases(everyone, first.aliases, () => true);
        for (const [key, alias] of first.aliasOf) expect(second.aliasOf.get(key)).toBe(alias);
        const turned = assignAliases([...everyone].reverse(), first.aliases, () => true);
        expect([...turned.aliasOf].sort()).toEqual([...second.aliasOf].sort());
      }),
    );
  });

  it('hands the name of a dead definition on to the next one of the same tool, and to no other', () => {
    const known = assignAliases([nameable('a.example', 'add', 'old')], {}, () => true).aliases;
    const isAlive = (key: string) => !key.endsWith('|old');
    const next = assignAliases([nameable('a.example', 'add', 'new')], known, isAlive);
    expect([...next.aliasOf.values()]).toContain('a_example_add');
    expect(next.aliases.a_example_add).toMatch(/\|new$/);
    const other = assignAliases([nameable('a.example:81', 'add', 'new')], known, isAlive);
    expect(other.aliases.a_example_add).toMatch(/\|old$/);
  });
});
