import type { Page } from 'puppeteer-core';
import type { Harness } from '../harness';
import { eventually } from './eventually';

/** A page of the extension where toolkits are read, driven by what is read on it. */
export async function openInstallPage({ driver }: Pick<Harness, 'driver'>, path = 'install.html'): Promise<Page> {
  await driver.prepareGrant('http://localhost/*');
  const page = await driver.openExtensionPage(path);
  await page.bringToFront();
  return page;
}

export const textOf = (page: Page): Promise<string> => page.$eval('main', (main) => main.textContent ?? '');

export const buttonOn = (page: Page, name: string) =>
  eventually(`the button "${name}"`, () => page.$(`aria/${name}[role="button"]`));

export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  const field = await eventually(label, () => page.$(`aria/${label}[role="textbox"]`));
  await field.evaluate((element, value) => {
    (element as HTMLInputElement).value = value;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

export async function pressInstall(page: Page): Promise<void> {
  await (await buttonOn(page, 'Install')).click();
  await eventually('the toolkit to be installed', async () => (await textOf(page)).includes('is installed'));
}

/** The field for an address on this computer: Firefox cannot follow files, and says so. */
export const localAddressLabel = (kind: Harness['kind']): string =>
  kind === 'firefox'
    ? 'An address on this computer (this browser cannot follow files)'
    : 'Or an address on this computer';
