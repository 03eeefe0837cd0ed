import { isLoopback, originOf } from './openai/endpoint';

/**
 * Local model servers refuse POSTs with the extension's `Origin` (Ollama by default answers 403). The header is taken
 * out by a rule of the browser that holds for requests of this extension to that server only; no site's traffic is
 * touched. Session rules end with the browser: they are set again at each start.
 */
export type HeaderRule = {
  id: number;
  action: { type: 'modifyHeaders'; requestHeaders: { header: string; operation: 'remove' }[] };
  condition: { urlFilter: string; initiatorDomains: string[]; resourceTypes: 'xmlhttprequest'[] };
};
/** What `declarativeNetRequest` offers of itself here. */
export type SessionRules = {
  getSessionRules(): Promise<{ id: number }[]>;
  updateSessionRules(change: { removeRuleIds: number[]; addRules: HeaderRule[] }): Promise<void>;
};

/** Ids that are ours: session rules of other purposes may lie below. */
const firstId = 9_000;

/** Makes the rules exactly those for these base URLs; addresses that are not on this computer get none. */
export async function removeOriginFor(
  baseUrls: readonly string[],
  ownHost: string,
  rules: SessionRules,
): Promise<void> {
  const origins = [...new Set(baseUrls.filter(isLoopback).map(originOf))].sort();
  const old = (await rules.getSessionRules()).map(({ id }) => id).filter((id) => id >= firstId);
  await rules.updateSessionRules({
    removeRuleIds: old,
    addRules: origins.map((origin, place) => ({
      id: firstId + place,
      action: { type: 'modifyHeaders', requestHeaders: [{ header: 'origin', operation: 'remove' }] },
      condition: { urlFilter: `|${origin}/`, initiatorDomains: [ownHost], resourceTypes: ['xmlhttprequest'] },
    })),
  });
}
