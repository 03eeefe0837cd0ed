import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { answerOf, everyoneIn, toolNamesOf, waitForTools, withPort } from './port-session';
import { eventually } from './support/eventually';
import { goTo } from './support/go-to';
import { grantSite } from './support/grant';
import { offeredByPages, PanelPort } from './support/panel-port';

const pageOf = (sites: string, name: string) => `${sites}/frame.html?name=${name}`;
const idOf = async (page: Page, name: string) => (await everyoneIn(page))[name]?.id;

/** Registers one more tool in the page, as its own script would. */
const offerMore = (page: Page, name: string) =>
  page.evaluate((tool) => {
    type Context = { registerTool(tool: object): unknown };
    (document as unknown as { modelContext: Context }).modelContext.registerTool({
      name: tool,
      description: 'One more.',
      execute: () => tool,
    });
  }, name);

/** Through history, without waiting for a load that a page from the cache never has. */
async function travel(page: Page, steps: number, name: string): Promise<void> {
  // The page may be gone before it has answered.
  await page.evaluate((by) => history.go(by), steps).catch(() => {});
  await eventually(`${name} to be in front`, async () => (await idOf(page, name)) !== undefined);
}

withPort('the life of a page', (session) => {
  it('goes into the back/forward cache and comes back, both ways, with its tools', async () => {
    const { harness, port, sites } = session;
    const page = await harness.openPage(pageOf(sites, 'a'));
    await waitForTools(port, ['who', 'who_a']);
    const a = await idOf(page, 'a');
    await goTo(page, pageOf(sites, 'b'));
    await waitForTools(port, ['who', 'who_b']);
    const b = await idOf(page, 'b');
    for (let round = 1; round <= 3; round++) {
      await travel(page, -1, 'a');
      await waitForTools(port, ['who', 'who_a']);
      await travel(page, 1, 'b');
      await waitForTools(port, ['who', 'who_b']);
    }
    // The very documents of before, not new ones: they came out of the cache.
    expect(await idOf(page, 'b')).toBe(b);
    await port.newThread();
    expect(JSON.parse(await answerOf(port, '/who_b'))).toMatchObject({ id: b, calls: 1 });
    await travel(page, -1, 'a');
    expect(await idOf(page, 'a')).toBe(a);
    await waitForTools(port, ['who', 'who_a']);
    expect(JSON.parse(await answerOf(port, '/who_a'))).toMatchObject({ id: a, calls: 1 });
  });

  it('stays the same through navigation within it', async () => {
    const { harness, port, sites } = session;
    const page = await harness.openPage(pageOf(sites, 'a'));
    await waitForTools(port, ['who', 'who_a']);
    await page.evaluate(() => {
      history.pushState({}, '', '/elsewhere');
      location.hash = 'there';
    });
    await offerMore(page, 'more');
    await waitForTools(port, ['more', 'who', 'who_a']);
    await port.newThread();
    expect(JSON.parse(await answerOf(port, '/who_a'))).toMatchObject({ id: await idOf(page, 'a'), calls: 1 });
    await page.evaluate(() => history.go(-2));
    await eventually('the first address', () => page.url().endsWith('name=a'));
    expect(await toolNamesOf(port)).toEqual(['more', 'who', 'who_a']);
  });

  it('survives document.open, which removes every listener', async () => {
    const { harness, port, sites } = session;
    const page = await harness.openPage(pageOf(sites, 'a'));
    await waitForTools(port, ['who', 'who_a']);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>Written</title><p>Written anew.</p>');
      document.close();
    });
    await offerMore(page, 'more');
    await waitForTools(port, ['more', 'who', 'who_a']);
    await goTo(page, pageOf(sites, 'b'));
    await waitForTools(port, ['who', 'who_b']);
    await page.evaluate(() => history.back()).catch(() => {});
    await eventually('the list of what is there now', async () => {
      const names = await toolNamesOf(port);
      return names.includes('who_a') && !names.includes('who_b');
    });
  });

  it('begins anew with a reload', async () => {
    const { harness, port, sites } = session;
    const page = await harness.openPage(pageOf(sites, 'a'));
    await waitForTools(port, ['who', 'who_a']);
    await offerMore(page, 'more');
    await waitForTools(port, ['more', 'who', 'who_a']);
    const before = await idOf(page, 'a');
    await page.reload();
    await waitForTools(port, ['who', 'who_a']);
    expect(await idOf(page, 'a')).not.toBe(before);
    await port.newThread();
    expect(JSON.parse(await answerOf(port, '/who_a'))).toMatchObject({ id: await idOf(page, 'a') });
  });

  it('ends with its tab, of several that offer the same', async () => {
    const { harness, port, sites } = session;
    const first = await harness.openPage(pageOf(sites, 'a'));
    const second = await harness.openPage(pageOf(sites, 'a'));
    const tabs = (count: number) =>
      port.until(`${count} tabs`, ({ tools }) => {
        const rows = offeredByPages(tools);
        return rows.length === 2 && rows.every((row) => row.tabs.length === count);
      });
    await tabs(2);
    await second.close();
    await tabs(1);
    await first.close();
    await waitForTools(port, []);
  });

  it('is not heard after its grant was taken back, and is again after a new one', async () => {
    const { harness, port, sites, other } = session;
    const page = await harness.openPage(pageOf(other, 'a'));
    await harness.openPage(pageOf(sites, 'b'));
    await waitForTools(port, ['who', 'who', 'who_a', 'who_b']);
    await port.revoke('http://127.0.0.1/*');
    await waitForTools(port, ['who', 'who_b']);
    await offerMore(page, 'more');
    await port.newThread();
    expect(await answerOf(port, '/who_a')).toContain('There is no tool');
    expect(await toolNamesOf(port)).toEqual(['who', 'who_b']);
    await grantSite(harness.driver, 'http://127.0.0.1/*');
    await waitForTools(port, ['more', 'who', 'who', 'who_a', 'who_b']);
  });

  it('outlives the extension: a new one takes over without a reload, alone, and no page hears an error', async () => {
    const { harness, sites } = session;
    const errors: string[] = [];
    const pages: Page[] = [];
    for (const name of ['a', 'b', 'c']) {
      const page = await harness.openPage(pageOf(sites, name));
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (entry) => entry.type() === 'error' && errors.push(entry.text()));
      pages.push(page);
    }
    const all = ['who', 'who_a', 'who_b', 'who_c'];
    await waitForTools(session.port, all);
    const before = await Promise.all(pages.map((page) => everyoneIn(page)));
    await harness.driver.reloadExtension();
    if (!session.port.page.isClosed()) await session.port.page.close();
    session.port = await PanelPort.open(harness.driver);
    await waitForTools(session.port, all);
    await session.port.newThread();
    for (const [index, page] of pages.entries()) {
      const [name] = Object.keys(before[index] ?? {}) as [string];
      const answer = JSON.parse(await answerOf(session.port, `/who_${name}`));
      expect(answer).toEqual({ name, id: before[index]?.[name]?.id, calls: 1 });
      // Once more something changes: one instance hears it, and the orphan says nothing.
      await offerMore(page, `more_${name}`);
    }
    await waitForTools(session.port, [...all, 'more_a', 'more_b', 'more_c']);
    expect(errors).toEqual([]);
  });
});

withPort(
  'the life of a page in Chromium',
  (session) => {
    it('offers nothing while it is prerendered', async () => {
      const { harness, port, sites } = session;
      const page = await harness.openPage(`${sites}/prerender.html`);
      await waitForTools(port, ['who', 'who_before']);
      await eventually('the next page to be prerendered', () =>
        page.evaluate(() => localStorage.getItem('prerendered') === 'after'),
      );
      await offerMore(page, 'more');
      await waitForTools(port, ['more', 'who', 'who_before']);
      await page.click('a');
      await waitForTools(port, ['who', 'who_after']);
      const activated = await page.evaluate(() => {
        const [entry] = performance.getEntriesByType('navigation');
        return (entry as unknown as { activationStart: number }).activationStart;
      });
      expect(activated).toBeGreaterThan(0);
      await port.newThread();
      expect(JSON.parse(await answerOf(port, '/who_after'))).toMatchObject({ name: 'after', calls: 1 });
    });
  },
  { only: 'chromium' },
);
