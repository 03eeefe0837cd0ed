import type { Page } from 'puppeteer-core';
import type { ToolRow } from '../../../utils/panel-state';

/** What one document says of itself. */
export type Account = { serial: string; origin: string; tools: Record<string, string> };
/** The accounts of the documents of one tab, the page itself first. */
export type TabAccounts = { tabId: number; accounts: Account[] };

type AccountPage = { account?: Account; accounts?(): Promise<Account[] | null> };

/** The documents of the page, asked by the page itself. Null or a rejection while one of them is being replaced. */
export const accountsIn = (page: Page): Promise<Account[] | null> =>
  page.evaluate(async () => (await (globalThis as AccountPage).accounts?.()) ?? null);

/** Which document is in front, loaded or not; null for one that keeps no account. */
export const presentSerialIn = (page: Page): Promise<string | null> =>
  page.evaluate(() => (globalThis as AccountPage).account?.serial ?? null);

/** Which document is in front, once it has loaded; null before. */
export const serialIn = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const { account } = globalThis as AccountPage;
    return account && timing && timing.loadEventEnd > 0 ? account.serial : null;
  });

const entryOf = (origin: string, name: string, description: string, tabs: number[]) =>
  `${new URL(origin).host} ${name} "${description}" in ${[...new Set(tabs)].sort((left, right) => left - right)}`;

/** What the list should be: each definition of each origin, with the tabs that offer it, sorted. */
export function entriesOfAccounts(tabs: readonly TabAccounts[], isGranted: (origin: string) => boolean): string[] {
  const groups = new Map<string, { origin: string; name: string; description: string; tabs: number[] }>();
  for (const { tabId, accounts } of tabs) {
    for (const { origin, tools } of accounts.filter((account) => isGranted(account.origin))) {
      const isOwn = origin === accounts[0]?.origin;
      for (const [name, description] of Object.entries(tools)) {
        const key = `${origin} ${name} ${description}`;
        const group = groups.get(key) ?? { origin, name, description, tabs: [] };
        // A frame of another origin is no place of a tool that pages of its own offer, until someone switches it on.
        groups.set(key, { ...group, tabs: [...group.tabs, isOwn ? tabId : -tabId] });
      }
    }
  }
  return [...groups.values()]
    .map(({ origin, name, description, tabs: all }) => {
      const own = all.filter((tabId) => tabId > 0);
      return entryOf(origin, name, description, own.length > 0 ? own : all.map(Math.abs));
    })
    .sort();
}

/** What the panel's list is. */
export const entriesOfRows = (rows: readonly ToolRow[]): string[] =>
  rows
    .map(({ site, name, description, tabs }) =>
      entryOf(
        `http://${site}`,
        name,
        description,
        tabs.map(({ tabId }) => tabId),
      ),
    )
    .sort();
