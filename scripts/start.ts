import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startDemo } from '../demo/server';
import { type Harness, launch } from '../tests/e2e/harness';
import { eventually } from '../tests/e2e/support/eventually';
import type { Panel } from '../tests/e2e/support/panel';
import { findOrInstallBrowser } from './browsers';
import { build } from './build';
import { readStartOptions, type StartOptions } from './start/options';
import { pictureOf, play } from './start/play';

const sentence = 'switch to the map and put a pin on Paris';
const print = (line: string) => console.log(`  ${line}`);

Promise.resolve()
  .then(() => start(readStartOptions(process.argv.slice(2), process.env)))
  .then(
    (ok) => process.exit(ok ? 0 : 1),
    (thrown: unknown) => {
      console.error(thrown instanceof Error ? thrown.message : thrown);
      process.exit(1);
    },
  );

async function start(options: StartOptions): Promise<boolean> {
  console.log(`Building for ${options.browser} …`);
  await build(options.browser);
  const { path, version } = await findOrInstallBrowser(options.browser);
  console.log(`Starting ${options.browser} ${version} (${path}) …`);
  const demo = options.site === null ? await startDemo({ port: 0 }) : null;
  const url = options.site ?? demo?.url ?? '';
  const harness = await launch({
    browser: options.browser,
    headless: options.headless,
    ...(options.headless ? {} : { viewport: null }),
  });
  const { protocol, hostname } = new URL(url);
  await harness.grant(`${protocol}//${hostname}/*`);
  const page = await harness.openPage(url);
  try {
    if (options.headless) return await playAlone(harness, page, options);
    await showToPerson(harness, page, options, url);
    return true;
  } finally {
    await harness.close().catch(() => {});
    await demo?.close();
  }
}

/** Opens the panel beside the page and stays until the person closes the browser. */
async function showToPerson(harness: Harness, page: Page, options: StartOptions, url: string): Promise<void> {
  if (options.model) {
    const settings = await harness.openPanel();
    await settings.setModel(options.model);
    await settings.page.close();
  }
  const blank = (await harness.browser.pages()).filter((open) => open.url() === 'about:blank');
  for (const empty of blank) await empty.close();
  await harness.driver.openSidePanel(page);
  await harness.driver.showPermissionPrompts();
  console.log(`\n${url} is open, and Patchbay's panel beside it. Try: ${sentence}`);
  console.log('This command ends when you close the browser, or with Ctrl+C.');
  process.once('SIGINT', () => void harness.close());
  await new Promise<void>((closed) => harness.browser.once('disconnected', () => closed()));
}

/** Plays the sentence without a window and leaves a picture of what came of it. */
async function playAlone(harness: Harness, page: Page, options: StartOptions): Promise<boolean> {
  console.log(`\nPlaying the demo without a window (${options.model?.model ?? 'command mode'}):`);
  // Firefox lets nobody drive its sidebar: there the panel stands in a tab.
  const panel = await harness.openPanel(harness.kind === 'chromium' ? { beside: page } : {});
  if (options.model) await panel.setModel(options.model);
  await eventually('the tools of the page', async () => (await panel.toolsCount()) > 0);
  print(`${await panel.toolsCount()} tools of ${page.url()}`);
  const done = await play(panel, sentence, print);
  const picture = await keepPicture(harness, page, panel);
  console.log(`\n${done ? 'Done' : 'It did not work'}. ${picture} shows the page and the panel.`);
  return done;
}

async function keepPicture(harness: Harness, page: Page, panel: Panel): Promise<string> {
  const folder = join(import.meta.dirname, '..', '.artifacts');
  mkdirSync(folder, { recursive: true });
  await pictureOf(page, panel, join(folder, `start-${harness.kind}.png`));
  return `.artifacts/start-${harness.kind}.png`;
}
