import { readdirSync } from 'node:fs';
import { env } from 'node:process';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findOrInstallBrowser } from '../../scripts/browsers';
import type { BrowserKind } from '../../scripts/browsers/browser-kind';
import type { Proof } from '../../scripts/proofs';
import { builtApps } from '../fixtures/apps/build';
import { serveFolder } from './page-actions/serve-apps';
import { serveAriaPractices } from './page-recall/aria-practices';
import { endure } from './page-recall/hostile';
import { openPage, playScenes, type Scene } from './page-recall/play';
import { pictureOf, readerScript } from './page-recall/reader-script';
import type { Sheet } from './page-recall/sheet';
import { type Difference, tableOf } from './page-recall/table';

const bar = 0.98;
/** Milliseconds: no reading may take longer by the clock, and no task in the page may work longer. */
const limits = { reading: 2000, task: 50 };

/** The short form reads one page of each kind, in Chromium. */
const shortPages = ['radix', 'shoelace', 'solid', 'vanilla'];

const proof: Proof = {
  title: 'The picture of a page lists what the browser itself tells assistive technology of',
  async run({ short }) {
    const folder = env.PATCHBAY_BUILT_APPS ?? (await builtApps('widgets', short ? 'few' : 'all'));
    const apps = await serveFolder(folder);
    const practices = short ? null : await serveAriaPractices();
    const script = await readerScript();
    const sheets = [...widgetSheets(folder, apps.url, short), ...(practices?.sheets ?? [])].filter(isChosen);
    const chromium = await start('chromium');
    const scenes: Scene[] = [];
    const texts = new Map<Sheet, string[]>();
    let widgets = 0;
    for (const sheet of sheets) {
      const page = await openPage(chromium, sheet, script);
      texts.set(sheet, (await pictureOf(page)).lines);
      widgets += Number(await page.evaluate("document.querySelectorAll('section[id]').length || 1"));
      scenes.push(...(await playScenes(page, sheet)));
      await page.close();
      console.log(progress(sheet, scenes));
    }
    const page = await chromium.newPage();
    const endured = await endure(page, script, sheets[0]?.url ?? apps.url);
    await chromium.close();
    const differences = short ? [] : await compareFirefox(script, texts);
    await Promise.all([apps.close(), practices?.close()]);
    const verdicts = scenes.flatMap((scene) => scene.verdicts);
    const right = verdicts.filter(({ verdict }) => verdict === 'right').length;
    const ok =
      right >= verdicts.length * bar &&
      endured.every(({ milliseconds, longestTask }) => milliseconds < limits.reading && longestTask <= limits.task);
    return { ok, table: tableOf(scenes, widgets, endured, differences) };
  },
};
export default proof;

const widgetSheets = (folder: string, url: string, short: boolean): Sheet[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.slice(0, -5))
    .filter((name) => !short || shortPages.includes(name))
    .map((name) => ({ name, row: name, url: `${url}/${name}.html`, isStaged: true, mostOpened: 8 }));

/** While working on one page: `PATCHBAY_PAGES=mui,menubar-editor`. */
const isChosen = ({ name }: Sheet): boolean => env.PATCHBAY_PAGES?.split(',').includes(name) ?? true;

const progress = ({ name }: Sheet, scenes: readonly Scene[]): string => {
  const verdicts = scenes.filter(({ page }) => page === name).flatMap((scene) => scene.verdicts);
  return `${name}: ${verdicts.filter(({ verdict }) => verdict === 'right').length} of ${verdicts.length}`;
};

async function start(kind: BrowserKind): Promise<Browser> {
  const { path } = await findOrInstallBrowser(kind);
  return puppeteer.launch({
    browser: kind === 'chromium' ? 'chrome' : 'firefox',
    executablePath: path,
    headless: true,
    args: kind === 'chromium' ? ['--no-sandbox'] : [],
  });
}

async function compareFirefox(script: string, texts: ReadonlyMap<Sheet, string[]>): Promise<Difference[]> {
  const firefox = await start('firefox');
  const differences: Difference[] = [];
  for (const [sheet, lines] of texts) {
    const page = await openPage(firefox, sheet, script);
    const told = (await pictureOf(page)).lines.map(withoutReferences);
    const expected = lines.map(withoutReferences);
    const different = told.filter((line) => !expected.includes(line));
    differences.push({ page: sheet.name, lines: expected.length, different });
    await page.close();
    console.log(`Firefox, ${sheet.name}: ${different.length} of ${expected.length} lines differ`);
  }
  await firefox.close();
  return differences;
}

/** Each document draws its own letters. */
const withoutReferences = (line: string): string => line.replaceAll(/(^|[ [])[a-z]{2}\d+(?=[ ;:\]]|$)/g, '$1@');
