import { expect, test } from 'vitest';
import { type HeaderRule, removeOriginFor, type SessionRules } from '../../utils/models/origin-rule';

function rulesOf(...existing: number[]): SessionRules & { rules: Map<number, HeaderRule | null> } {
  const rules = new Map<number, HeaderRule | null>(existing.map((id) => [id, null]));
  return {
    rules,
    getSessionRules: async () => [...rules.keys()].map((id) => ({ id })),
    updateSessionRules: async ({ removeRuleIds, addRules }) => {
      for (const id of removeRuleIds) rules.delete(id);
      for (const rule of addRules) {
        expect(rules.has(rule.id)).toBe(false);
        rules.set(rule.id, rule);
      }
    },
  };
}
const own = 'abcdefghijklmnop';

test('only requests of this extension to that one server lose their origin', async () => {
  const store = rulesOf();
  await removeOriginFor(
    ['http://localhost:11434/v1', 'https://api.openai.com/v1', 'http://192.168.1.5:8080/v1'],
    own,
    store,
  );
  expect([...store.rules.values()]).toEqual([
    {
      id: 9000,
      action: { type: 'modifyHeaders', requestHeaders: [{ header: 'origin', operation: 'remove' }] },
      condition: {
        urlFilter: '|http://localhost:11434/',
        initiatorDomains: [own],
        resourceTypes: ['xmlhttprequest'],
      },
    },
  ]);
});

test('each time the rules are exactly those asked for, and rules of others stay', async () => {
  const store = rulesOf(7);
  await removeOriginFor(
    ['http://localhost:1234/v1', 'http://127.0.0.1:8000/v1', 'http://localhost:1234/v2'],
    own,
    store,
  );
  expect(store.rules.size).toBe(3);
  await removeOriginFor([], own, store);
  expect([...store.rules.keys()]).toEqual([7]);
});
