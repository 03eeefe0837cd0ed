import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startDemo } from '../demo/server';
import { launch } from '../tests/e2e/harness';
import { eventually } from '../tests/e2e/support/eventually';
import type { Panel } from '../tests/e2e/support/panel';
import { build } from './build';
import { pictureOf, play } from './start/play';

/** The pictures in the documents, made from the real thing: `npm run screens`. */
const folder = join(import.meta.dirname, '..', 'docs', 'screens');
const sentence = 'switch to the map and put a pin on Paris';
const height = 760;

type Theme = 'light' | 'dark';

await build('chromium');
mkdirSync(folder, { recursive: true });
for (const theme of ['light', 'dark'] as const) await takeAll(theme);

async function takeAll(theme: Theme): Promise<void> {
  const demo = await startDemo({ port: 0 });
  const harness = await launch({ browser: 'chromium', headless: true });
  try {
    await harness.grant('http://localhost/*');
    const page = await harness.openPage(demo.url);
    await dress(page, theme, 1080);
    const panel = await harness.openPanel();
    await dress(panel.page, theme, 400);
    const name = (what: string) => join(folder, `${what}-${theme}.png`);
    await eventually('the tools of the page', async () => (await panel.toolsCount()) > 0);
    await panel.page.screenshot({ path: name('panel-empty') as `${string}.png` });
    await panel.say('put a pin on Lima');
    await panel.waitForCall('drop_pin', 'waiting for you');
    await panel.page.screenshot({ path: name('panel-question') as `${string}.png` });
    await panel.deny();
    await panel.idle();
    await panel.newThread();
    await play(panel, sentence, () => {});
    await pictureOf(page, panel, name('demo'));
    await openTools(panel);
    await panel.page.screenshot({ path: name('panel-tools') as `${string}.png` });
    await openTools(panel);
    await panel.press('Settings');
    await panel.page.screenshot({ path: name('panel-settings') as `${string}.png` });
  } finally {
    await harness.close();
    await demo.close();
  }
}

async function dress(page: Page, theme: Theme, width: number): Promise<void> {
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
}

async function openTools(panel: Panel): Promise<void> {
  await (await panel.find('[aria-label^="Tools, "]')).click();
}
