import type { Browser, Page } from 'puppeteer-core';
import { judge, type Verdict } from './compare';
import { pictureOf } from './reader-script';
import type { Sheet } from './sheet';
import { trueControls } from './truth';

/** One page in one state: as it came, or after something in it was opened. */
export type Scene = { page: string; row: string; state: string; verdicts: Verdict[]; milliseconds: number };

const opener = '[aria-haspopup]:not([aria-haspopup=false]),[aria-expanded=false],[data-bs-toggle]';

export async function openPage(browser: Browser, { url, isStaged }: Sheet, script: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(url);
  if (isStaged) await page.waitForFunction('window.staged === true', { timeout: 8000 }).catch(() => undefined);
  await rest(500);
  await page.evaluate(script);
  return page;
}

/** Judges the page as it is, then with each thing open that can be opened. */
export async function playScenes(page: Page, { name, row, mostOpened }: Sheet): Promise<Scene[]> {
  const scenes = [await judged(page, name, row, 'as it comes')];
  const handles = await page.$$(`pierce/${opener}`);
  for (const handle of handles.slice(0, mostOpened)) {
    const label = await handle.evaluate((element) =>
      (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(),
    );
    const isOpened = await handle.click().then(
      () => true,
      () => false,
    );
    if (!isOpened) continue;
    await rest(300);
    scenes.push(await judged(page, name, row, `open: ${label.slice(0, 30)}`));
    await page.keyboard.press('Escape');
    await rest(100);
  }
  return scenes;
}

async function judged(page: Page, name: string, row: string, state: string): Promise<Scene> {
  const controls = await trueControls(page);
  const picture = await pictureOf(page);
  return {
    page: name,
    row,
    state,
    verdicts: judge(controls, picture.lines.join('\n')),
    milliseconds: picture.milliseconds,
  };
}

const rest = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
