import { browser } from '../browser';
import { createOrder } from '../in-order';
import { isCovered } from './site-patterns';

/** Isolated first: it waits for the one in the page's own world, and both must be there before the page's scripts. */
const scripts = [
  { id: 'bridge', file: 'bridge.js', world: 'ISOLATED' },
  { id: 'provider', file: 'provider.js', world: 'MAIN' },
] as const;

const inOrder = createOrder<'registration'>();

/** The match patterns that the person has granted. Installing the extension grants none. */
export async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return [...origins].sort();
}

/** Is this origin among the granted sites now? */
export const isGranted = async (origin: string): Promise<boolean> =>
  isCovered(`${origin}/`, await grantedPatterns());

/**
 * Makes the registered content scripts fit the grants exactly. Runs one at a time: two grants in a row would each
 * register what the other one has.
 */
export const registerContentScripts = (): Promise<void> => inOrder('registration', fitRegistration);

async function fitRegistration(): Promise<void> {
  const matches = await grantedPatterns();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: scripts.map(({ id }) => id) });
  const isFitting =
    registered.length === scripts.length && registered.every((one) => isEqual(one.matches ?? [], matches));
  if (matches.length > 0 ? isFitting : registered.length === 0) return;
  // Not updated in place: the two must stand in their order, and an update that fails half-way would leave one behind.
  if (registered.length > 0)
    await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts(
    scripts.map(({ id, file, world }) => ({
      id,
      js: [file],
      matches,
      world,
      runAt: 'document_start' as const,
      allFrames: true,
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
    })) as never,
  );
}

const isEqual = (left: readonly string[], right: readonly string[]) =>
  left.length === right.length && [...left].sort().every((pattern, index) => pattern === right[index]);

/**
 * Puts both scripts into what is open already, after a grant. Into every tab: a page of another site may hold a frame of
 * the one that was granted, and where the scripts are there they stay one.
 * @returns for each tab that refused them, why; a refusal is no fault (a site without a grant, an error page).
 */
export async function injectIntoOpenTabs(): Promise<{ tabId: number; reason: string }[]> {
  const tabs = await browser.tabs.query({});
  const reasons = await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded) return [];
      const reason = await injectIntoTab(id);
      return reason === null ? [] : [{ tabId: id, reason }];
    }),
  );
  return reasons.flat();
}

type Injected = { frameId: number; result?: unknown };

const inject = (file: string, world: string, target: object): Promise<Injected[]> =>
  browser.scripting.executeScript({ target, files: [file], world, injectImmediately: true } as never) as never;

/** @returns why the tab refused the scripts; null where it took them. */
export async function injectIntoTab(tabId: number): Promise<string | null> {
  const [bridge, provider] = scripts;
  try {
    const bridges = await inject(bridge.file, bridge.world, { tabId, allFrames: true });
    // Where a bridge has a provider already, it says so.
    const lacking = bridges.filter(({ result }) => result !== false);
    await Promise.all(
      lacking.map(({ frameId }) => inject(provider.file, provider.world, { tabId, frameIds: [frameId] })),
    );
    return null;
  } catch (thrown) {
    return String(thrown);
  }
}

export type GrantListeners = {
  added?: (patterns: string[]) => void;
  /** The scripts are unregistered; documents that are open still hold theirs, and the caller drops their tools. */
  removed?: (patterns: string[]) => void;
};

/** Follows the person's grants. Attaches its listeners at once, so it must be called in the worker's first turn. */
export function followGrants({ added, removed }: GrantListeners = {}): void {
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    if (origins.length === 0) return;
    await registerContentScripts();
    added?.(origins);
    // Last: a tab that shows a dialog, or is frozen, takes no script before it goes on.
    await injectIntoOpenTabs();
  });
  browser.permissions.onRemoved.addListener(async ({ origins = [] }) => {
    if (origins.length === 0) return;
    removed?.(origins);
    await registerContentScripts();
  });
}
