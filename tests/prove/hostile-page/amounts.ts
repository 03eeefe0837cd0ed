import type { Observer } from '../../e2e/observer/observer';
import { leastOf } from './least-of';

export type Flood = { name: string; took: number; standstill: number; messages: number; largest: number };

/**
 * Bars of one flood: how many messages may come of it, how large, and for how many milliseconds longer the page may
 * stand still afterwards than one that did nothing.
 */
export const amountBars = { messagesPerSecond: 21, characters: 1_048_576, standstill: 100 };

const names = ['nothing', 'tools', 'description', 'deep', 'deeper', 'wide', 'churn'];
type FloodWindow = { flood(name: string): Promise<{ took: number; standstill: number }> };

/** Floods with each amount in a fresh document, and counts what comes out of the page. */
export async function flood(observer: Observer, site: string): Promise<Flood[]> {
  const floods: Flood[] = [];
  for (const name of names) {
    const [least, ...others] = await leastOf(amountBars.standstill, () => floodOnce(observer, site, name));
    // Only time is the machine's: the most that ever came of it is what counts of the rest.
    const most = (of: (flood: Flood) => number) => Math.max(...[least, ...others].map(of));
    floods.push({ ...least, messages: most(({ messages }) => messages), largest: most(({ largest }) => largest) });
  }
  return floods;
}

async function floodOnce(observer: Observer, site: string, name: string): Promise<Flood> {
  const page = await observer.harness.openPage(`${site}/amounts`);
  const before = observer.heard.length;
  const { took, standstill } = await page.evaluate(
    (which) => (globalThis as unknown as FloodWindow).flood(which),
    name,
  );
  const sizes = observer.heard.slice(before).map((heard) => JSON.stringify(heard.message).length);
  await page.close();
  return { name, took, standstill, messages: sizes.length, largest: Math.max(0, ...sizes) };
}

/** @param floods All of the same browser: the one that does nothing is among them. */
export function isWithinBars({ took, standstill, messages, largest }: Flood, floods: readonly Flood[]): boolean {
  const seconds = (took + 2000) / 1000;
  return (
    messages <= Math.ceil(seconds * amountBars.messagesPerSecond) &&
    largest <= amountBars.characters &&
    standstill <= pageBar(floods)
  );
}

export const pageBar = (floods: readonly Flood[]): number =>
  amountBars.standstill + (floods.find(({ name }) => name === 'nothing')?.standstill ?? 0);
