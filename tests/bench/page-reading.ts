import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findOrInstallBrowser } from '../../scripts/browsers';
import { serveOnLoopback } from '../e2e/support/site';
import { builtApps } from '../fixtures/apps/build';
import { serveFolder } from '../prove/page-actions/serve-apps';
import { pictureOf, readerScript } from '../prove/page-recall/reader-script';
import { trueControls } from '../prove/page-recall/truth';
import { type Benchmark, type BenchmarkRow, type Summary, summaryOf } from './support/benchmark';
import { largePage } from './support/large-page';
import { type PageReader, pageReaders } from './support/page-readers';
import { peersFolder } from './support/peer-server';

const rounds = 3;
/** What one reader made of all pages. */
type Account = {
  tokens: number;
  characters: number;
  listed: number;
  named: number;
  times: number[];
  largeTimes: number[];
  failed: number;
};

/** What of a page a model is told: how long it is, how long it takes, and how much of what is there is in it. */
const pageReading: Benchmark = {
  title:
    'Telling a model what is on a page: 19 pages of widgets of many libraries and one of 10,000 elements, Chromium',
  floor:
    'each peer on the same page, turn by turn, in the same browser or one of its own; tokens by o200k_base. Below × 1 Patchbay is smaller or faster. ' +
    'Recall: the share of named controls of the browser’s own accessibility tree whose name stands on a line that can be pointed at.',
  async run() {
    if (!existsSync(join(peersFolder, 'node_modules'))) {
      console.log('The peers are not installed: npm install --ignore-scripts --prefix tests/bench/peers');
      return [];
    }
    const folder = env.PATCHBAY_BUILT_APPS ?? (await builtApps('widgets', 'all'));
    const apps = await serveFolder(folder);
    const large = await serveOnLoopback((_request, response) => response.end(largePage()));
    const { path } = await findOrInstallBrowser('chromium');
    const browser = await puppeteer.launch({
      executablePath: path,
      headless: true,
      args: ['--no-sandbox'],
    });
    const readers = await pageReaders(path);
    const scripts = [await readerScript(), await controllerScript()];
    const names = readdirSync(folder).filter((file) => file.endsWith('.html'));
    const urls = [...names.map((name) => `${apps.url}/${name}`), large.url];
    const accounts = new Map(readers.map((reader) => [reader, emptyAccount()]));
    for (const url of urls) await readInTurns(browser, url, scripts, accounts, url === large.url);
    const changed = await changeShare(browser, large.url, scripts);
    for (const { close } of readers) await close?.().catch(() => undefined);
    await browser.close();
    await Promise.all([apps.close(), large.close()]);
    console.log(accountsTable(accounts, changed));
    return rowsOf(accounts);
  },
};
export default pageReading;

const emptyAccount = (): Account => ({
  tokens: 0,
  characters: 0,
  listed: 0,
  named: 0,
  times: [],
  largeTimes: [],
  failed: 0,
});

async function readInTurns(
  browser: Browser,
  url: string,
  scripts: string[],
  accounts: Map<PageReader, Account>,
  isLarge: boolean,
) {
  const page = await opened(browser, url, scripts);
  const names = (await trueControls(page)).map(({ name }) => bare(name)).filter((name) => name !== '');
  for (const { open } of accounts.keys()) await open?.(url).catch(() => undefined);
  await new Promise((settled) => setTimeout(settled, 500));
  for (let round = 0; round < rounds; round++) {
    for (const [reader, account] of accounts) {
      const began = performance.now();
      const text = await reader.read(page).catch(() => null);
      if (text === null) {
        if (round === 0) account.failed++;
        continue;
      }
      // The first turn is for warming up.
      if (round > 0) (isLarge ? account.largeTimes : account.times).push(performance.now() - began);
      if (round > 0) continue;
      account.tokens += encode(text).length;
      account.characters += text.length;
      account.named += names.length;
      account.listed += countListed(names, bare(reader.usable(text)));
    }
  }
  await page.close();
}

async function opened(browser: Browser, url: string, scripts: string[]): Promise<Page> {
  for (const other of await browser.pages()) if (other.url() !== 'about:blank') await other.close();
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const fresh = page.url() === 'about:blank' ? page : await browser.newPage();
  await fresh.setViewport({ width: 1200, height: 900 });
  await fresh.goto(url);
  await fresh.waitForFunction('window.staged === true', { timeout: 1500 }).catch(() => undefined);
  for (const script of scripts) await fresh.evaluate(script);
  await fresh.bringToFront();
  return fresh;
}

const bare = (text: string): string => text.replaceAll(/[\s"'\\\p{Co}\p{Cc}]/gu, '').toLowerCase();

/** Names that several controls have must be there as many times. */
function countListed(names: readonly string[], text: string): number {
  const wanted = new Map<string, number>();
  for (const name of names) wanted.set(name.slice(0, 80), (wanted.get(name.slice(0, 80)) ?? 0) + 1);
  let listed = 0;
  for (const [name, times] of wanted) listed += Math.min(times, text.split(name).length - 1);
  return listed;
}

/** One click on the large page: what is told of it, as a share of the whole picture. */
async function changeShare(browser: Browser, url: string, scripts: string[]): Promise<number> {
  const page = await opened(browser, url, scripts);
  const whole = (await pictureOf(page)).lines.join('\n');
  await page.evaluate(
    "document.querySelector('button').replaceWith(Object.assign(document.createElement('button'), { textContent: 'Saved' }))",
  );
  const changes = (await pictureOf(page, { changes: true })).lines.join('\n');
  await page.close();
  return encode(changes).length / encode(whole).length;
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

function accountsTable(accounts: Map<PageReader, Account>, changed: number): string {
  const lines = [...accounts].map(([{ name }, account]) => {
    const recall = ((100 * account.listed) / (account.named || 1)).toFixed(1);
    return `${name.padEnd(36)} ${String(account.characters).padStart(9)} characters ${String(account.tokens).padStart(8)} tokens  recall ${recall} %  ${summaryOf(account.times).median.toFixed(1)} ms a page, ${summaryOf(account.largeTimes).median.toFixed(0)} ms the large one${account.failed ? `, failed on ${account.failed} pages` : ''}`;
  });
  return [
    ...lines,
    `What changed after one click on the large page: ${(100 * changed).toFixed(2)} % of the whole picture.`,
  ].join('\n');
}

const once = (value: number): Summary => ({ median: value, p95: value, count: 1 });

function rowsOf(accounts: Map<PageReader, Account>): BenchmarkRow[] {
  const [ours, , ...peers] = [...accounts];
  if (!ours) return [];
  return peers.flatMap(([{ name }, account]): BenchmarkRow[] => [
    { what: `all pages against ${name}`, unit: 'tokens', ours: once(ours[1].tokens), floor: once(account.tokens) },
    { what: `a page against ${name}`, unit: 'ms', ours: summaryOf(ours[1].times), floor: summaryOf(account.times) },
    {
      what: `10,000 elements against ${name}`,
      unit: 'ms',
      ours: summaryOf(ours[1].largeTimes),
      floor: summaryOf(account.largeTimes),
    },
  ]);
}
