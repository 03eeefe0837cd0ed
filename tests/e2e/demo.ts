import type { Page } from 'puppeteer-core';
import { eventually } from './support/eventually';

/** What the demo site's own page shows. */

/** Labels of the pins that stand on the map in view, in the order in which they were set. */
export const pinsOn = (page: Page): Promise<string[]> =>
  page.$$eval('.leaflet-marker-icon', (icons) =>
    icons.map((icon) => (icon.getAttribute('alt') ?? '').replace('Pin: ', '')),
  );

export const showsMap = (page: Page): Promise<boolean> =>
  page.$eval('#map', (map) => map.getBoundingClientRect().height > 0).catch(() => false);

/** The demo with its functions registered. */
export async function untilConnected(page: Page): Promise<Page> {
  await eventually('the demo to offer its functions', () =>
    page.$eval('#agent', (footer) => (footer as HTMLElement).dataset.connected === 'true'),
  );
  return page;
}

/** The demo's own eight functions, as a model sees them. */
export const demoAliases = [
  'localhost_close_console',
  'localhost_drop_pin',
  'localhost_go_to_coordinates',
  'localhost_htmx_trigger',
  'localhost_log',
  'localhost_open_console',
  'localhost_refresh_note_list',
  'localhost_set_dark_mode',
];
