import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { startDemo } from '../demo/server';
import { launch } from '../tests/e2e/harness';
import { dress, openScene, type Theme } from '../tests/prove/a11y/scene';
import { screens } from '../tests/prove/a11y/screens';
import { build } from './build';
import { pictureOf, play } from './start/play';

/**
 * The pictures in the documents, made from the real thing in both themes: `npm run screens`. The screens are those that
 * `npm run prove -- a11y` looks at.
 */
const folder = join(import.meta.dirname, '..', 'docs', 'screens');
const sentence = 'switch to the map and put a pin on Paris';
const height = 760;

const { values } = parseArgs({ options: { 'no-build': { type: 'boolean' } } });
if (!values['no-build']) await build('chromium');
mkdirSync(folder, { recursive: true });
for (const old of readdirSync(folder).filter((name) => name.endsWith('.png'))) rmSync(join(folder, old));
for (const theme of ['light', 'dark'] as const) {
  await takeDemo(theme);
  await takeScreens(theme);
}

async function takeDemo(theme: Theme): Promise<void> {
  const demo = await startDemo({ port: 0 });
  const harness = await launch({ browser: 'chromium' });
  try {
    await harness.grant('http://localhost/*');
    const page = await harness.openPage(demo.url);
    await sized(page, 1080);
    await dress(page, 'chromium', theme);
    const panel = await harness.openPanel();
    await sized(panel.page, 400);
    await dress(panel.page, 'chromium', theme);
    await panel.waitForTools(1);
    await play(panel, sentence, () => {});
    await pictureOf(page, panel, pathOf('demo', theme));
  } finally {
    await harness.close();
    await demo.close();
  }
}

async function takeScreens(theme: Theme): Promise<void> {
  const scene = await openScene('chromium', theme);
  try {
    for (const { name, show, leave } of screens) {
      const page = await show(scene);
      const isPanel = page === scene.panel.page;
      if (!isPanel) await sized(page, 900);
      await page.screenshot({ path: pathOf(name, theme) });
      await leave?.(scene);
    }
  } finally {
    await scene.close();
  }
}

function pathOf(name: string, theme: Theme): `${string}.png` {
  return join(folder, `${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-${theme}.png`) as `${string}.png`;
}

function sized(page: Page, width: number): Promise<void> {
  return page.setViewport({ width, height });
}
