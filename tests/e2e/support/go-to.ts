import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { eventually } from './eventually';

/** How long the driver may say nothing before the page itself is asked, in milliseconds. */
const silence = 3000;

/** Goes to an address and waits until it has loaded. Firefox's driver now and then misses the end of a load. */
export async function goTo(page: Page, url: string): Promise<void> {
  const over = new AbortController();
  const told = page.goto(url);
  const seen = pause(silence, undefined, { signal: over.signal }).then(() =>
    eventually(`${url} to load`, () => page.evaluate(isLoaded, new URL(url).href)),
  );
  // What comes second is of no interest any more.
  for (const either of [told, seen]) either.catch(() => {});
  await Promise.race([told, seen]).finally(() => over.abort());
}

const isLoaded = (wanted: string): boolean => location.href === wanted && document.readyState === 'complete';
