import type { Page } from 'puppeteer-core';
import type { Harness } from '../../e2e/harness';
import { eventually } from '../../e2e/support/eventually';
import type { PanelPort } from '../../e2e/support/panel-port';
import type { serveAccounts } from './site';
import type { Tally } from './tally';
import {
  type Account,
  accountsIn,
  entriesOfAccounts,
  entriesOfRows,
  presentSerialIn,
  serialIn,
  type TabAccounts,
} from './truth';

export type Site = Awaited<ReturnType<typeof serveAccounts>>;
type Tab = { page: Page; tabId: number };

/** How long the list may differ from the truth, in milliseconds. */
const allowance = 1000;
const revocable = '127.0.0.1';

/** The real browser, as the commands act on it. A slot holds at most one tab. */
export class World {
  readonly tabs = new Map<number, Tab>();
  granted = true;
  private tokens = 0;

  constructor(
    readonly harness: Harness,
    readonly port: PanelPort,
    readonly site: Site,
    readonly tally: Tally,
    /** What a complaint begins with: enough to find the place again. */
    public where: string,
  ) {}

  tab(slot: number): Tab {
    const tab = this.tabs.get(slot);
    if (!tab) throw new Error(`Slot ${slot} is empty.`);
    return tab;
  }

  async open(slot: number): Promise<void> {
    const before = new Set(await this.port.tabIds());
    const page = await this.harness.browser.newPage();
    const isNew = (tabId: number) => !before.has(tabId);
    const tabId = await eventually('the tab to be known', async () => (await this.port.tabIds()).find(isNew));
    this.tabs.set(slot, { page, tabId });
  }

  /** As a person types an address, or as the page goes on by itself. */
  async navigate(slot: number, url: string, isTyped: boolean): Promise<void> {
    const { page, tabId } = this.tab(slot);
    await this.untilReplaced(page, () =>
      isTyped ? this.port.openIn(tabId, url) : page.evaluate((to) => location.assign(to), url),
    );
  }

  async reload(slot: number): Promise<void> {
    const { page } = this.tab(slot);
    await this.untilReplaced(page, () => page.evaluate(() => location.reload()));
  }

  async close(slot: number): Promise<void> {
    const { page } = this.tab(slot);
    this.tabs.delete(slot);
    await page.close();
  }

  /** Back or forward, until another document is there. */
  async travel(slot: number, steps: number): Promise<void> {
    const { page } = this.tab(slot);
    await this.untilReplaced(page, () => page.evaluate((by) => history.go(by), steps));
  }

  newToken(): string {
    this.tokens += 1;
    return `${this.where.replaceAll(/\W+/g, '-')}-${this.tokens}`;
  }

  /** What the documents of a tab say of themselves now. */
  async accountsOf(tabId: number): Promise<Account[]> {
    const slot = [...this.tabs.values()].find((tab) => tab.tabId === tabId);
    return (slot && (await accountsIn(slot.page))) ?? [];
  }

  /** Compares the panel's list with what the pages say of themselves. */
  async check(): Promise<void> {
    const started = performance.now();
    let expected: string[] = [];
    let actual: string[] = [];
    do {
      const truth = await this.truth().catch(() => null);
      actual = entriesOfRows(await this.port.tools());
      if (truth) expected = entriesOfAccounts(truth, (origin) => this.isGranted(origin));
      if (truth && same(expected, actual)) return this.tally.settled(performance.now() - started);
    } while (performance.now() - started < allowance);
    this.tally.settled(performance.now() - started);
    const stale = actual.filter((entry) => !expected.includes(entry));
    const missing = expected.filter((entry) => !actual.includes(entry));
    this.tally.stale += stale.length > 0 ? 1 : 0;
    this.tally.missing += missing.length > 0 ? 1 : 0;
    this.tally.complain(`${this.where}: listed but gone: [${stale.join('; ')}], missing: [${missing.join('; ')}]`);
  }

  /** Closes everything, so that the next round begins with nothing. */
  async reset(): Promise<void> {
    for (const slot of [...this.tabs.keys()]) await this.close(slot);
    if (!this.granted) await this.grant();
    await this.port.newThread();
    await this.check();
  }

  async grant(): Promise<void> {
    await this.harness.grant(`http://${revocable}/*`);
    this.granted = true;
  }

  async revoke(): Promise<void> {
    this.granted = false;
    await this.port.revoke(`http://${revocable}/*`);
  }

  isGranted(origin: string): boolean {
    return this.granted || new URL(origin).hostname !== revocable;
  }

  /** Null while a document is being replaced. */
  private async truth(): Promise<TabAccounts[] | null> {
    const tabs = await Promise.all(
      [...this.tabs.values()].map(async ({ page, tabId }) => {
        const accounts = await accountsIn(page);
        return accounts && { tabId, accounts };
      }),
    );
    return tabs.includes(null) ? null : tabs.filter((tab) => tab !== null);
  }

  /** The driver's own waiting for a navigation now and then misses that it is over. */
  private async untilReplaced(page: Page, begin: () => Promise<unknown>): Promise<void> {
    const before = await presentSerialIn(page);
    // The page may go before it has answered.
    await begin().catch(() => {});
    await eventually('another document', async () => {
      const serial = await serialIn(page);
      return serial !== null && serial !== before;
    });
  }
}

const same = (left: readonly string[], right: readonly string[]) =>
  left.length === right.length && left.every((entry, place) => entry === right[place]);
