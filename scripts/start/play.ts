import type { Page } from 'puppeteer-core';
import { eventually } from '../../tests/e2e/support/eventually';
import type { Panel } from '../../tests/e2e/support/panel';

/** How long a sentence may take, in milliseconds: a model on this computer may be slow. */
const longest = 180_000;

/**
 * Says the sentence in the panel, allows what is asked and prints each step, until nothing runs any more.
 * @returns whether every call was done.
 */
export async function play(panel: Panel, sentence: string, print: (line: string) => void): Promise<boolean> {
  print(`You: ${sentence}`);
  await panel.say(sentence);
  const states = new Map<number, string>();
  await eventually(
    'the sentence to be done',
    async () => {
      // Asked first: a run that ends in between has its last calls below.
      const isIdle = await panel.isIdle();
      const calls = await panel.calls();
      for (const [index, { name, state }] of calls.entries()) {
        if (states.get(index) === state) continue;
        states.set(index, state);
        print(`Call ${name}: ${state}`);
        if (state === 'waiting for you') {
          await panel.approve('Allow once', name);
          print(`You: Allow once`);
        }
      }
      return isIdle && calls.every(({ state }) => state !== 'running');
    },
    longest,
  );
  for (const line of await panel.notices()) print(`Patchbay: ${line}`);
  const calls = await panel.calls();
  if (calls.length === 0) print(`It called nothing, and said: ${await panel.lastAssistantText()}`);
  return calls.length > 0 && calls.every(({ state }) => state === 'done');
}

/** One picture with the page on the left and the panel on the right. */
export async function pictureOf(page: Page, panel: Panel, path: string): Promise<void> {
  await page.bringToFront();
  const pagePicture = await page.screenshot({ encoding: 'base64' });
  await panel.toFront();
  // As tall as the page beside it, and no wider than a side panel is.
  await panel.page.setViewport({ width: 420, height: page.viewport()?.height ?? 800 });
  const panelPicture = await panel.page.screenshot({ encoding: 'base64' });
  const board = await page.browser().newPage();
  await board.setContent(
    `<style>body { margin: 0; display: flex; width: max-content; background: #888; gap: 1px }</style>
     <img src="data:image/png;base64,${pagePicture}"><img src="data:image/png;base64,${panelPicture}">`,
  );
  await eventually('the picture', () =>
    board.evaluate(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0)),
  );
  const both = await board.$('body');
  await both?.screenshot({ path: path as `${string}.png` });
  await board.close();
}
