import { env } from 'node:process';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { type BrowserKind, browserKinds } from '../../scripts/browsers/browser-kind';
import { type Harness, launch } from './harness';
import type { LaunchOptions } from './support/browser-driver';
import { eventually } from './support/eventually';
import { offeredByPages, PanelPort } from './support/panel-port';
import { serveFixtureSites } from './support/site';

/** A browser, the panel's port and two hosts that serve the same pages. Filled before the first test of its block. */
export type PortSession = {
  kind: BrowserKind;
  harness: Harness;
  port: PanelPort;
  /** `http://localhost:PORT`, without a slash at its end. */
  sites: string;
  /** The same pages from another origin: `http://127.0.0.1:PORT`. */
  other: string;
};

const wanted = browserKinds.filter((kind) => (env.PATCHBAY_BROWSERS ?? kind).split(',').includes(kind));

/** Runs the tests in each of the browsers: both hosts granted, no page open, command mode answering. */
export function withPort(
  title: string,
  tests: (session: PortSession) => void,
  { only, ...options }: { only?: BrowserKind } & Partial<LaunchOptions> = {},
): void {
  describe.each(wanted.filter((kind) => !only || kind === only))(`${title} (%s)`, (kind) => {
    const session = { kind } as PortSession;
    const closers: (() => Promise<unknown>)[] = [];

    beforeAll(async () => {
      const sites = await serveFixtureSites();
      closers.push(sites.close);
      session.sites = sites.url;
      session.other = `http://127.0.0.1:${sites.port}`;
      session.harness = await launch({ ...options, browser: kind });
      closers.unshift(session.harness.close);
      await session.harness.grant('http://localhost/*');
      await session.harness.grant('http://127.0.0.1/*');
      session.port = await PanelPort.open(session.harness.driver);
    });

    afterEach(async () => {
      for (const page of await session.harness.browser.pages()) {
        if (page !== session.port.page) await page.close();
      }
      await session.port.until('no tools', ({ tools }) => offeredByPages(tools).length === 0);
    });

    afterAll(async () => {
      for (const close of closers) await close();
    });

    tests(session);
  });
}

/** What `who.js` keeps of itself in each document. */
export type Who = { name: string; id: string; calls: number; refusal: string };
type WhoPage = { who?: Who };

/** Every document of the page that has something to say, by its name. */
export async function everyoneIn(page: Page): Promise<Record<string, Who>> {
  const told = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => (globalThis as WhoPage).who ?? null)),
  );
  return Object.fromEntries(told.flatMap((who) => (who ? [[who.name, who]] : [])));
}

/** Names of the tools on the list, sorted. */
export const toolNamesOf = async (port: PanelPort): Promise<string[]> =>
  (await port.tools()).map(({ name }) => name).sort();

/** Waits until exactly these tools are on the list. */
export function waitForTools(port: PanelPort, names: readonly string[]): Promise<unknown> {
  const expected = [...names].sort().join(' ');
  return eventually(`the list ${expected || '(empty)'}`, async () => {
    const listed = (await toolNamesOf(port)).join(' ');
    if (listed === expected) return true;
    throw new Error(`It is ${listed || '(empty)'}.`);
  });
}

/** Runs one tool by command mode and gives what it answered. */
export async function answerOf(port: PanelPort, command: string): Promise<string> {
  const [call] = await port.finish(await port.say(command));
  if (!call?.result) return `no call: ${JSON.stringify((await port.picture())?.items.at(-1))}`;
  if (!call.result.ok) return `${call.result.failure.code}: ${call.result.failure.message}`;
  return call.result.content.map((part) => (part.type === 'text' ? part.text : part.type)).join('\n');
}
