import { signal } from '@preact/signals';
import { browser } from '../../utils/browser';
import { words } from '../../utils/words';
import { report } from './view';

export const allSites = ['http://*/*', 'https://*/*'];

/** Match patterns of the sites that Patchbay may see; null until the browser has told. */
export const grants = signal<string[] | null>(null);

export const isAllSites = (pattern: string): boolean => /^(?:<all_urls>|(?:\*|https?):\/\/\*\/)/.test(pattern);

/** Keeps `grants` as they are, also when they are changed in the browser's own settings. */
export function followGrants(): void {
  const read = async () => {
    const { origins = [] } = await browser.permissions.getAll();
    grants.value = [...origins].sort();
  };
  browser.permissions.onAdded.addListener(() => void read());
  browser.permissions.onRemoved.addListener(() => void read());
  void read();
}

/** Nothing may be awaited before the request: it needs the gesture of the click. */
export function connect(origins: string[]): void {
  browser.permissions.request({ origins }).catch((thrown: unknown) => {
    report.value = words('connectFailed', String(thrown));
  });
}

/** @param site As shown where it cannot be disconnected. */
export async function disconnect(pattern: string, site: string): Promise<void> {
  try {
    await browser.permissions.remove({ origins: [pattern] });
    if (!(await browser.permissions.contains({ origins: [pattern] }))) return;
    // A grant of all sites holds this one too, and only goes whole.
    await browser.permissions.remove({ origins: allSites });
    report.value = words('allDisconnected');
  } catch (thrown) {
    report.value = words('disconnectFailed', site, String(thrown));
  }
}
