import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserKind } from '../../../scripts/browsers/browser-kind';
import { type Harness, launch } from '../../e2e/harness';
import { eventually } from '../../e2e/support/eventually';
import type { Panel } from '../../e2e/support/panel';
import { send } from '../keys/page-scripts';
import { furtherPlaces } from './further-places';
import { foreignElements, textsOf, unfoldAll, type Watched, watch } from './page-scripts';
import { misread, type Place, type PlaceTally, places } from './places';
import { type Hostile, hostileStrings } from './strings';
import { batchSize, threadFile } from './thread-file';

export type Visit = {
  browser: BrowserKind;
  strings: Map<string, number>;
  tallies: PlaceTally[];
  /** Elements that foreign text became. */
  elements: string[];
  /** Requests of the hostile server's, dialogs, scripts that ran, what the policy had to stop. */
  incidents: string[];
};

/** A server that nobody may ever ask anything; it remembers who did. */
export async function startTrap() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('globalThis.hostileRan = "loaded"');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, close: () => server.close() };
}

/** Shows the strings in every place, a batch at a time. @param share One of so many strings; 1: all of them. */
export async function visit(browser: BrowserKind, share: number): Promise<Visit> {
  const trap = await startTrap();
  const harness = await launch({ browser });
  try {
    const strings = hostileStrings(trap.url).filter((_, index) => index % share === 0);
    const panel = await harness.openPanel();
    const incidents = listen(harness, panel);
    await panel.page.evaluate(watch);
    const tallies = new Map<string, PlaceTally>();
    const elements = new Set<string>();
    for (let start = 0; start < strings.length; start += batchSize) {
      const batch = strings.slice(start, start + batchSize);
      await showBatch(panel, batch, start / batchSize);
      for (const place of places) tally(tallies, place, batch, await panel.page.evaluate(textsOf, place.selector));
      for (const element of await panel.page.evaluate(foreignElements)) elements.add(element);
    }
    await furtherPlaces({ harness, panel, strings, tallies, elements });
    const ran = await panel.page.evaluate(() => {
      const { hostileViolations, hostileRan } = globalThis as unknown as Watched;
      return { hostileViolations, hostileRan: hostileRan ?? '' };
    });
    if (ran.hostileRan) incidents.push(`a script ran: ${ran.hostileRan}`);
    incidents.push(...ran.hostileViolations.map((violation) => `the policy had to stop ${violation}`));
    incidents.push(...trap.asked.map((url) => `the hostile server was asked for ${url}`));
    const kinds = new Map<string, number>();
    for (const { kind } of strings) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    return { browser, strings: kinds, tallies: [...tallies.values()], elements: [...elements], incidents };
  } finally {
    await harness.close();
    trap.close();
  }
}

function listen(harness: Harness, panel: Panel): string[] {
  const incidents: string[] = [];
  panel.page.on('dialog', (dialog) => {
    incidents.push(`a dialog opened: ${dialog.message()}`);
    void dialog.dismiss();
  });
  panel.page.on('request', (request) => {
    const isOwn = request.url().startsWith(harness.driver.origin) || request.url().startsWith('data:image/');
    if (!isOwn) incidents.push(`the panel asked for ${request.url()}`);
  });
  return incidents;
}

/** Imports them as a thread, opens it from the list of threads and unfolds everything in it. */
async function showBatch(panel: Panel, batch: readonly Hostile[], number: number): Promise<void> {
  const imported = await panel.page.evaluate(send('thread/import', { text: threadFile(batch, number) }));
  const answer = imported as { ok: boolean; value?: { imported: number } };
  if (answer.value?.imported !== 1) throw new Error(`Batch ${number} was not taken: ${JSON.stringify(imported)}`);
  await panel.press('Threads');
  // The newest stands first, once it is there: a moment before, another one does.
  await eventually(`the row of batch ${number}`, async () => (await panel.page.$$('.thread-row')).length > number);
  await (await panel.find('.thread-row .thread-open')).click();
  await eventually(`batch ${number} on the screen`, async () => {
    const [first = []] = await panel.page.evaluate(textsOf, '.question-text');
    // The thread before it stays until this one is there: what is counted must be this one's.
    const isThis = String.fromCharCode(...first) === batch.find(({ text }) => text !== '')?.text;
    if (!isThis) throw new Error('Another thread is there.');
    await panel.page.evaluate(unfoldAll);
    const count = (selector: string) => panel.page.$$eval(selector, (found) => found.length);
    const [questions, results, failures, given] = await Promise.all(
      ['.question-text', '.result', '.call-failure', ':is(.arguments, .no-arguments)'].map(count),
    );
    const seen = { questions, results, failures, given };
    // Where nothing was said there is no box for it.
    const said = batch.filter(({ text }) => text !== '').length;
    const isWhole = questions === said && [results, failures].every((found) => found === batch.length);
    if (isWhole && given === 2 * batch.length) return true;
    throw new Error(`There are ${JSON.stringify(seen)}.`);
  });
}

export function tally(
  tallies: Map<string, PlaceTally>,
  place: Place,
  batch: readonly Hostile[],
  shown: number[][],
): void {
  const known = tallies.get(place.name) ?? { place: place.name, shown: 0, misread: [] };
  const strings = [...new Set(batch.map(({ text }) => text))];
  known.shown += batch.length;
  known.misread.push(...misread(place, strings, shown));
  tallies.set(place.name, known);
}
