import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { answerOf, withPort } from './port-session';
import { eventually } from './support/eventually';
import { offeredByPages, type PanelPort } from './support/panel-port';

type Changes = Record<string, (...given: string[]) => unknown>;

/** Frames of other sites in the page's own process: the browser's list of a page ends where its process does. */
const oneProcess = ['--disable-site-isolation-trials', '--disable-features=IsolateOrigins,site-per-process'];

const change = (page: Page, name: string, ...given: string[]) =>
  page.evaluate(
    async (which, values) =>
      void (await (globalThis as unknown as { changes: Changes }).changes[which]?.(...values)),
    name,
    given,
  );

const unique = (lines: string[]) => [...new Set(lines)].sort();

const listedBy = async (port: PanelPort) =>
  unique(
    offeredByPages(await port.tools()).map(({ site, name, description }) => `${site} ${name}: ${description}`),
  );

/** What Chromium itself says by its own debugging protocol, which no code of ours has touched. */
const listedByBrowser = (page: Page) =>
  unique(
    page.webmcp
      .tools()
      .map(({ frame, name, description }) => `${new URL(frame.url()).host} ${name}: ${description}`),
  );

withPort(
  'with Chromium’s own WebMCP',
  (session) => {
    /** @param count How many there must be, so that two empty lists prove nothing. */
    async function agree(page: Page, count: number): Promise<string[]> {
      return eventually(`both lists to agree on ${count}`, async () => {
        const [ours, theirs] = [await listedBy(session.port), listedByBrowser(page)];
        if (ours.join('\n') === theirs.join('\n') && ours.length === count) return ours;
        throw new Error(`We list [${ours.join('; ')}], the browser [${theirs.join('; ')}].`);
      });
    }

    it('what is listed is what the browser lists, through every kind of change', async () => {
      const page = await session.harness.openPage(`${session.sites}/oracle.html`);
      await agree(page, 1);
      await change(page, 'offer', 'second', 'Another one.');
      await agree(page, 2);
      await change(page, 'withdraw', 'second');
      await agree(page, 1);
      await change(page, 'offer', 'second', 'Another one, changed.');
      expect((await agree(page, 2)).join()).toContain('changed');
      await change(page, 'addForm', 'search');
      await agree(page, 3);
      await change(page, 'describeForm', 'search', 'Searches better.');
      expect((await agree(page, 3)).join()).toContain('better');
      await change(page, 'addFrame', 'own', '/oracle.html?name=inner');
      await agree(page, 4);
      await change(page, 'addFrame', 'other', `${session.other}/oracle.html?name=foreign`);
      await agree(page, 5);
      await change(page, 'removeForm', 'search');
      await agree(page, 4);
      await change(page, 'removeFrame', 'own');
      await agree(page, 3);
      await change(page, 'removeFrame', 'other');
      await agree(page, 2);
      await page.reload();
      await agree(page, 1);
    });

    it('and what it lists when pages go and come back', async () => {
      const page = await session.harness.openPage(`${session.sites}/oracle.html`);
      await change(page, 'offer', 'second', 'Another one.');
      await agree(page, 2);
      await page.goto(`${session.sites}/oracle.html?name=elsewhere`);
      expect((await agree(page, 1)).join()).toContain('elsewhere');
      // The page may be gone before it has answered.
      await page.evaluate(() => history.back()).catch(() => {});
      expect((await agree(page, 2)).join()).toContain('second');
    });

    it('what is run is what the browser’s own list holds', async () => {
      const page = await session.harness.openPage(`${session.sites}/oracle.html`);
      await agree(page, 1);
      const invoked = new Promise<string>((resolve) =>
        page.webmcp.once('toolinvoked', ({ tool, input }) => resolve(`${tool.name} ${JSON.stringify(input)}`)),
      );
      await session.port.newThread();
      expect(await answerOf(session.port, '/first {"text":"hello"}')).toBe('first: hello');
      expect(await invoked).toBe('first {"text":"hello"}');
    });
  },
  { only: 'chromium', features: ['WebMCP'], args: oneProcess },
);
