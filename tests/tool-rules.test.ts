import { describe, expect, it, vi } from 'vitest';
import { createToolRules, ruleOn } from '../utils/tool-rules';
import { alwaysAllowed } from '../utils/trust/grants';

const site = 'https://a.test';

function area(stored: Record<string, unknown> = {}) {
  const held = new Map(Object.entries(stored));
  return {
    held,
    get: async (key: string) => (held.has(key) ? { [key]: held.get(key) } : {}),
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) held.set(key, structuredClone(value));
    },
  };
}

describe('what a person says of tools on a site', () => {
  it('is kept, told, and read back by the next life of the worker', async () => {
    const store = area();
    const changed = vi.fn();
    await createToolRules(store, changed).change(site, ['page|a|one', 'page|a|two'], (rule) => ({
      ...rule,
      on: false,
    }));
    expect(changed).toHaveBeenCalledTimes(1);
    const rules = await createToolRules(store).read();
    expect(ruleOn(rules, site, 'page|a|two')).toEqual({ on: false });
    expect(ruleOn(rules, 'https://b.test', 'page|a|two')).toEqual({});
    expect(ruleOn(rules, '__proto__', 'toString')).toEqual({});
  });

  it('leaves nothing behind when it is taken back', async () => {
    const store = area();
    const rules = createToolRules(store);
    await rules.change(site, ['k'], () => ({ never: true }));
    await rules.change(site, ['k'], () => ({}));
    expect(await rules.read()).toEqual({ version: 1, sites: {} });
  });

  it('is never half of one change and half of another', async () => {
    const rules = createToolRules(area());
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => rules.change(site, [`k${index}`], () => ({ on: true }))),
    );
    expect(Object.keys((await rules.read()).sites[site] ?? {})).toHaveLength(20);
  });

  it('is set aside where it cannot be read', async () => {
    const store = area({ 'tool-rules': { version: 7 } });
    expect(await createToolRules(store).read()).toEqual({ version: 1, sites: {} });
    expect(store.held.get('tool-rules-set-aside')).toEqual({ version: 7 });
  });

  it('grants one definition, on that site', async () => {
    const rules = createToolRules(area());
    await rules.change(site, ['bundled||page.click'], () => ({ always: 'bundled||page.click|d' }));
    await rules.change(site, ['page|https://a.test|go'], () => ({ always: 'page|https://a.test|go|d' }));
    expect(alwaysAllowed(await rules.read())).toEqual([
      `bundled||page.click|d@${site}`,
      'page|https://a.test|go|d',
    ]);
  });
});
