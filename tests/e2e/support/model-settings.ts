import type { ElementHandle, Page } from 'puppeteer-core';
import { eventually } from './eventually';

/** What it takes of a panel to work its settings. */
type PanelHands = { page: Page; press(name: string, inside?: ElementHandle<Element>): Promise<void> };

export type ModelEntry = { baseUrl: string; model: string; key?: string; name?: string };

/** Adds a model on the settings screen, lets it answer from now on, and goes back to the conversation. */
export async function saveModel(
  panel: PanelHands,
  { baseUrl, model, key, name = model }: ModelEntry,
): Promise<void> {
  await panel.press('Settings');
  await panel.press('Add a model');
  await fill(panel, 'Name', name);
  await fill(panel, 'Base URL', baseUrl);
  await fill(panel, 'Model', model);
  if (key !== undefined) await fill(panel, 'API key', key);
  await panel.press('Save');
  await eventually(`${name} to be in the list`, () => rowOf(panel, name));
  await useModel(panel, name);
  await panel.press('Back to the chat');
}

/** Lets a model of that name answer; the settings screen must be open. */
async function useModel(panel: PanelHands, name: string): Promise<void> {
  const row = await eventually(`${name} in the list`, () => rowOf(panel, name));
  if (!(await row.$('.badge'))) await panel.press('Use this model', row);
  await eventually(`${name} to be in use`, async () => (await rowOf(panel, name))?.$('.badge'));
}

async function rowOf(panel: PanelHands, name: string) {
  for (const row of await panel.page.$$('li')) {
    const title = await row.$eval('strong', (element) => element.textContent).catch(() => null);
    if (title === name) return row;
  }
  return null;
}

async function fill(panel: PanelHands, label: string, value: string): Promise<void> {
  const input = await eventually(`the field "${label}"`, async () => {
    // By this name Firefox finds the label too.
    for (const candidate of await panel.page.$$(`aria/${label}`)) {
      if (await candidate.evaluate((element) => element instanceof HTMLInputElement)) return candidate;
    }
    return null;
  });
  await input.evaluate((element) => (element as HTMLInputElement).select());
  await input.type(value);
}
