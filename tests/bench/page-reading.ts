import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { setTimeout as rest } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findOrInstallBrowser } from '../../scripts/browsers';
import { serveOnLoopback } from '../e2e/support/site';
import { builtApps } from '../fixtures/apps/build';
import { serveFolder } from '../prove/page-actions/serve-apps';
import { pictureOf, readerScript } from '../prove/page-recall/reader-script';
import { trueControls } from '../prove/page-recall/truth';
import type { Benchmark, BenchmarkRow } from './support/benchmark';
import { largePage } from './support/large-page';
import { type PageReader, pageReaders } from './support/page-readers';
import { peersFolder } from './support/peer-server';
import { bareText, changeRow, ReadingAccount, rowsOfReading } from './support/reading-account';

const rounds = 6;
/** Milliseconds after which a reader has failed on a page; one that has taken long is not asked for more. */
const limits = { reading: 30_000, again: 5_000 };

/** What of a page a model is told: how long it is, how long it takes, and how much of what is there is in it. */
const pageReading: Benchmark = {
  title:
    'Telling a model what is on a page: pages of widgets of many libraries and one of 10,000 elements, Chromium',
  floor:
    'each peer on the same page, turn by turn, in the same browser or one of its own; tokens by o200k_base. Ours is the mode "interactive". ' +
    'Controls: those with a name in the browser’s own accessibility tree; listed: the name stands on a line that can be pointed at.',
  goal: 'half the tokens of the leanest peer that lists 95 %, with the recall of the best; less time than each; 10,000 elements in 100 ms; what changed × 0.05.',
  async run() {
    if (!existsSync(join(peersFolder, 'node_modules'))) {
      console.log('The peers are not installed: npm install --ignore-scripts --prefix tests/bench/peers');
      return [];
    }
    const folder = env.PATCHBAY_BUILT_APPS ?? (await builtApps('widgets', 'all'));
    const apps = await serveFolder(folder);
    const large = await serveOnLoopback((_request, response) => response.end(largePage()));
    const { path } = await findOrInstallBrowser('chromium');
    const browser = await puppeteer.launch({ executablePath: path, headless: true, args: ['--no-sandbox'] });
    const readers = await pageReaders(path);
    const scripts = [await readerScript(), await controllerScript()];
    const widgets = pagesIn(folder).map((name) => `${apps.url}/${name}`);
    const accountsFor = () => new Map(readers.map((reader) => [reader, new ReadingAccount()]));
    const accounts = { widgets: accountsFor(), large: accountsFor() };
    for (const url of widgets) await readInTurns(browser, url, scripts, accounts.widgets);
    await readInTurns(browser, large.url, scripts, accounts.large);
    const rows = [
      ...rowsOfReading(`${widgets.length} pages of widgets`, byName(accounts.widgets)),
      ...rowsOfReading('10,000 elements', byName(accounts.large)),
      await changesAfterClick(browser, 'one of 10,000 elements', [large.url], scripts),
      await changesAfterClick(browser, 'pages of widgets', widgets, scripts),
    ];
    for (const { close } of readers) await close?.().catch(() => undefined);
    await browser.close();
    await Promise.all([apps.close(), large.close()]);
    return rows;
  },
};
export default pageReading;

const byName = (accounts: Map<PageReader, ReadingAccount>) =>
  new Map([...accounts].map(([{ name }, account]) => [name, account]));

/** While working on one page: `PATCHBAY_PAGES=mui.html`. */
const pagesIn = (folder: string): string[] =>
  readdirSync(folder).filter((file) => file.endsWith('.html') && (env.PATCHBAY_PAGES?.includes(file) ?? true));

async function readInTurns(
  browser: Browser,
  url: string,
  scripts: string[],
  accounts: Map<PageReader, ReadingAccount>,
) {
  let page = await opened(browser, url, scripts);
  const names = (await trueControls(page)).map(({ name }) => bareText(name)).filter((name) => name !== '');
  const away = new Set<PageReader>();
  for (const reader of accounts.keys()) {
    await reader.open?.(url).catch((thrown: unknown) => {
      console.log(`${reader.name} could not open ${url}: ${String(thrown).slice(0, 300)}`);
      away.add(reader);
    });
  }
  await rest(500);
  for (let round = 0; round < rounds; round++) {
    for (const [reader, account] of turned([...accounts], round)) {
      const began = performance.now();
      const text = away.has(reader) ? null : await within(limits.reading, reader.read(page));
      const spent = performance.now() - began;
      // The first turn is for warming up, and all of them give the same text.
      const counts = text !== null && (round > 0 || spent > limits.again);
      if (counts) account.times.push(spent);
      if (spent > limits.again) away.add(reader);
      // It may still be at work in there.
      if (spent > limits.reading && !reader.open) {
        await page.close();
        page = await opened(browser, url, scripts);
      }
      if (round > 0) continue;
      if (text === null) account.miss(names);
      else account.add(text, reader.usable(text), names);
    }
  }
  await page.close();
  console.log(`${url}: read`);
}

/** Each is once the first, whom the others' browsers have just kept waiting. */
const turned = <T>(list: readonly T[], by: number): T[] => [
  ...list.slice(by % list.length),
  ...list.slice(0, by % list.length),
];

/** Null where it fails or takes longer. */
async function within(milliseconds: number, reading: Promise<string>): Promise<string | null> {
  const over = new AbortController();
  const late = rest(milliseconds, null, { signal: over.signal }).catch(() => null);
  const text = await Promise.race([reading.catch(() => null), late]);
  over.abort();
  return text;
}

async function opened(browser: Browser, url: string, scripts: string[]): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  await page.goto(url);
  await page.waitForFunction('window.staged === true', { timeout: 1500 }).catch(() => undefined);
  for (const script of scripts) await page.evaluate(script);
  await page.bringToFront();
  return page;
}

/** The first button is pressed on each page. */
async function changesAfterClick(
  browser: Browser,
  where: string,
  urls: readonly string[],
  scripts: string[],
): Promise<BenchmarkRow> {
  const wholes: string[] = [];
  const changes: string[] = [];
  for (const url of urls) {
    const page = await opened(browser, url, scripts);
    wholes.push((await pictureOf(page)).lines.join('\n'));
    await page.evaluate("document.querySelector('button:not(:disabled)')?.click()");
    await rest(400);
    changes.push((await pictureOf(page, { changes: true })).lines.join('\n'));
    await page.close();
  }
  return changeRow(where, changes, wholes);
}

async function controllerScript(): Promise<string> {
  const entry = join(peersFolder, 'node_modules/@page-agent/page-controller/dist/lib/page-controller.js');
  const built = (await build({
    publicDir: false,
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'PageAgent' } },
  })) as unknown as { output: { code?: string }[] }[];
  return `${built[0]?.output[0]?.code ?? ''}; globalThis.PageAgent = PageAgent;`;
}
