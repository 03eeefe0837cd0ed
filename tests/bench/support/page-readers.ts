import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { pictureOf } from '../../prove/page-recall/reader-script';
import { connectPeer, peersFolder } from './peer-server';

/** One way to tell a model what is on the page in front. `usable` gives the lines by which things can be pointed at. */
export type PageReader = {
  name: string;
  read(page: Page): Promise<string>;
  usable(text: string): string;
  close?(): Promise<void>;
};

const linesWith = (mark: RegExp) => (text: string) =>
  text
    .split('\n')
    .filter((line) => mark.test(line))
    .join('\n');
const everything = (text: string): string => text;

const own = (mode: string): PageReader => ({
  name: `Patchbay, ${mode}`,
  read: async (page) => (await pictureOf(page, { mode })).lines.join('\n'),
  usable: linesWith(/(?:^|[ [])[a-z]{2}\d+(?=[ ;\]]|$)/),
});

type PlaywrightPage = { url(): string; ariaSnapshot(options?: { mode: string }): Promise<string> };
type Playwright = {
  chromium: {
    connectOverCDP(url: string): Promise<{ contexts(): { pages(): PlaywrightPage[] }[]; close(): Promise<void> }>;
  };
};

/** Playwright's own library, on the same browser. */
async function playwright(endpoint: string): Promise<PageReader[]> {
  const file = join(peersFolder, 'node_modules/playwright-core/index.mjs');
  const { chromium } = (await import(pathToFileURL(file).href)) as Playwright;
  const browser = await chromium.connectOverCDP(endpoint);
  const same = (page: Page): PlaywrightPage => {
    const found = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((one) => one.url() === page.url());
    if (!found) throw new Error('Playwright does not see the page.');
    return found;
  };
  return [
    { name: 'Playwright ariaSnapshot', read: (page) => same(page).ariaSnapshot(), usable: everything },
    {
      name: 'Playwright ariaSnapshot, for models',
      read: (page) => same(page).ariaSnapshot({ mode: 'ai' }),
      usable: linesWith(/\[ref=/),
      close: () => browser.close(),
    },
  ];
}

async function server(
  name: string,
  file: string,
  options: string[],
  tool: string,
  mark: RegExp,
): Promise<PageReader> {
  const peer = await connectPeer(file, options);
  return { name, read: () => peer.call(tool, {}), usable: linesWith(mark), close: () => peer.close() };
}

/** The controller draws its marks on the page; they are taken off before the next reader's turn. */
const pageAgent: PageReader = {
  name: '@page-agent/page-controller',
  read: (page) =>
    page.evaluate(`(async () => {
      globalThis.pageAgent ??= new PageAgent.PageController({ viewportExpansion: -1, enableMask: false });
      const { content } = await pageAgent.getBrowserState();
      await pageAgent.cleanUpHighlights();
      return content;
    })()`) as Promise<string>,
  usable: linesWith(/\[\d+\]</),
};

const puppeteerTree: PageReader = {
  name: 'puppeteer accessibility snapshot',
  read: async (page) => JSON.stringify(await page.accessibility.snapshot()),
  usable: everything,
};

/** @param endpoint where the browser listens for debuggers: every reader looks at the same page of the same browser. */
export async function pageReaders(endpoint: string): Promise<PageReader[]> {
  return [
    own('interactive'),
    own('full'),
    pageAgent,
    puppeteerTree,
    ...(await playwright(endpoint)),
    await server(
      '@playwright/mcp',
      '@playwright/mcp/cli.js',
      ['--cdp-endpoint', endpoint],
      'browser_snapshot',
      /\[ref=/,
    ),
    await server(
      'chrome-devtools-mcp',
      'chrome-devtools-mcp/build/src/bin/chrome-devtools-mcp.js',
      ['--browserUrl', endpoint, '--no-usage-statistics', '--no-performance-crux'],
      'take_snapshot',
      /uid=/,
    ),
  ];
}
