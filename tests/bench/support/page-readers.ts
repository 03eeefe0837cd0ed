import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { pictureOf } from '../../prove/page-recall/reader-script';
import { connectPeer, peersFolder } from './peer-server';

/** One way to tell a model what is on the page in front. `usable` gives the lines by which things can be pointed at. */
export type PageReader = {
  name: string;
  /** Goes to the page in its own browser, where it has one. */
  open?(url: string): Promise<unknown>;
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

type PlaywrightPage = {
  goto(url: string): Promise<unknown>;
  ariaSnapshot(options?: { mode: string }): Promise<string>;
};
type Playwright = {
  chromium: { launch(options: object): Promise<{ newPage(): Promise<PlaywrightPage>; close(): Promise<void> }> };
};

/** Playwright's own library, in a browser of its own. */
async function playwright(executablePath: string): Promise<PageReader[]> {
  const file = join(peersFolder, 'node_modules/playwright-core/index.mjs');
  const { chromium } = (await import(pathToFileURL(file).href)) as Playwright;
  const browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  return [
    {
      name: 'Playwright ariaSnapshot',
      open: (url) => page.goto(url),
      read: () => page.ariaSnapshot(),
      usable: everything,
    },
    {
      name: 'Playwright ariaSnapshot, for models',
      read: () => page.ariaSnapshot({ mode: 'ai' }),
      usable: linesWith(/\[ref=/),
      close: () => browser.close(),
    },
  ];
}

type ServerFacts = { name: string; file: string; options: string[]; open: string; read: string; mark: RegExp };

/** An MCP server with a browser of its own. */
async function server({ name, file, options, open, read, mark }: ServerFacts): Promise<PageReader> {
  const peer = await connectPeer(file, options);
  let opened: object = {};
  return {
    name,
    async open(url) {
      // Some number their pages, and want to be told which one is meant: `2: http://localhost/ [selected]`.
      const pageId = /^(\d+): .*\[selected\]/m.exec(await peer.call(open, { url }))?.[1];
      opened = pageId ? { pageId: Number(pageId) } : {};
    },
    read: () => peer.call(read, opened),
    usable: linesWith(mark),
    close: () => peer.close(),
  };
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

/** Those that need a browser of their own get one; every reader looks at the same addresses. */
export async function pageReaders(browserPath: string): Promise<PageReader[]> {
  return [
    own('interactive'),
    own('full'),
    pageAgent,
    puppeteerTree,
    ...(await playwright(browserPath)),
    await server({
      name: '@playwright/mcp',
      file: '@playwright/mcp/cli.js',
      options: ['--executable-path', browserPath, '--headless', '--isolated', '--no-sandbox'],
      open: 'browser_navigate',
      read: 'browser_snapshot',
      mark: /\[ref=/,
    }),
    await server({
      name: 'chrome-devtools-mcp',
      file: 'chrome-devtools-mcp/build/src/bin/chrome-devtools-mcp.js',
      options: [
        '--executablePath',
        browserPath,
        '--headless',
        '--isolated',
        '--chromeArg=--no-sandbox',
        '--no-usage-statistics',
        '--no-performance-crux',
      ],
      open: 'new_page',
      read: 'take_snapshot',
      mark: /uid=/,
    }),
  ];
}
