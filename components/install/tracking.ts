import { signal } from '@preact/signals';
import { browser } from '../../utils/browser';
import { reachOf } from '../../utils/toolkits/fingerprint';
import { report } from '../store/view';
import { bringAgain, install, review } from './brought';
import type { Watched } from './watched-files';

/** What is tracked now. `lastRead` is when it was last looked at; `lastTaken` when a change was last installed. */
export type Tracking = { label: string; lastRead: Date | null; lastTaken: Date | null; trouble: string };
export const tracking = signal<Tracking | null>(null);

let watched: Watched | null = null;
let ticker: Worker | null = null;
let busy = false;

/** Follows the files until the page is closed or `stopTracking`. */
export async function track(what: Watched): Promise<void> {
  stopTracking();
  watched = what;
  tracking.value = { label: what.label, lastRead: null, lastTaken: null, trouble: '' };
  ticker = startTicker();
  ticker.onmessage = () => void look();
  await look();
}

type Policies = {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(text: string): string };
};

/** The page's policy names this one maker of script addresses, and it makes only this one. */
function startTicker(): Worker {
  const address = browser.runtime.getURL('ticker.js');
  const { trustedTypes } = globalThis as unknown as { trustedTypes?: Policies };
  policy ??= trustedTypes?.createPolicy('patchbay-ticker', { createScriptURL: () => address }) ?? null;
  return new Worker(policy?.createScriptURL('') ?? address);
}
let policy: ReturnType<Policies['createPolicy']> | null = null;

export function stopTracking(): void {
  ticker?.terminate();
  ticker = null;
  watched = null;
  tracking.value = null;
}

async function look(): Promise<void> {
  if (busy || !watched) return;
  busy = true;
  try {
    await take(watched);
  } finally {
    busy = false;
  }
}

async function take(what: Watched): Promise<void> {
  const files = await what.read();
  if (watched !== what || !tracking.value) return;
  const trouble = files.ok ? '' : files.failure.message;
  tracking.value = { ...tracking.value, lastRead: new Date(), trouble };
  if (!files.ok || files.value === null) return;
  await bringAgain(files.value, what.source);
  if (watched !== what || !mayGoUnasked()) return;
  report.value = '';
  if (await install(true)) tracking.value = { ...tracking.value, lastTaken: new Date() };
}

/** What a person has said yes to is followed as long as it reaches no further and nothing is wrong with it. */
function mayGoUnasked(): boolean {
  const shown = review.value;
  if (!shown?.toolkit || !shown.installed?.tracked || shown.problems.some(({ level }) => level === 'error'))
    return false;
  return reachOf(shown.toolkit) === reachOf(shown.installed);
}
