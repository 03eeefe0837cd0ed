import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, launch } from './harness';
import { chosenBrowsers } from './session';
import { eventually } from './support/eventually';
import { buttonOn, pressInstall, textOf } from './support/install-page';
import type { Panel } from './support/panel';
import { serveFixtureSites } from './support/site';

describe.each(chosenBrowsers)('the first toolkit, step by step as docs/toolkits.md has it (%s)', (kind) => {
  let harness: Harness;
  let sites: Awaited<ReturnType<typeof serveFixtureSites>>;
  beforeAll(async () => {
    sites = await serveFixtureSites();
    harness = await launch({ browser: kind });
  });
  afterAll(async () => {
    await harness?.close();
    await sites?.close();
  });

  /** Chromium's real side panel. Firefox's sidebar cannot be driven, and a tab learns no address of a site not connected. */
  async function connected(page: Page): Promise<Panel> {
    if (kind === 'firefox') {
      await harness.grant('http://localhost/*');
      return harness.openPanel();
    }
    await harness.driver.prepareGrant('http://localhost/*');
    const panel = await harness.openPanel({ beside: page });
    await panel.press(`Connect ${new URL(sites.url).host}`);
    return panel;
  }

  /** Asked of the pages themselves: Firefox tells no addresses of ours. */
  const opened = (path: string): Promise<Page> =>
    eventually(`a tab with ${path}`, async () => {
      for (const page of await harness.browser.pages()) {
        const address = await page.evaluate(() => location.href).catch(() => '');
        if (address.startsWith(`${harness.driver.origin}/${path}`)) return page;
      }
      return null;
    });

  it('leads from an empty editor to a first call on a site that has no tools', async () => {
    const site = await harness.openPage(`${sites.url}/shop.html`);
    const panel = await connected(site);
    await panel.press('Settings');
    await panel.press('New toolkit for this site');
    const editor = await opened('options.html');
    await editor.bringToFront();
    await eventually('the name of the switch', async () => /user scripts/i.test(await textOf(editor)));
    if (kind === 'firefox') await (await buttonOn(editor, 'Allow user scripts')).click();
    else await harness.driver.allowUserScripts();
    await editor.bringToFront();
    await (await buttonOn(editor, 'Run it')).click();
    const tried = await eventually('the result', () => editor.$('.trial-result'));
    expect(await tried.evaluate((element) => element.textContent)).toContain('["Shop"]');
    await (await buttonOn(editor, 'Look at it and install it')).click();
    await harness.driver.prepareGrant('http://localhost/*');
    await pressInstall(editor);
    await editor.close();

    await site.bringToFront();
    await panel.press('Back to the chat');
    await panel.switchTool('localhost.list_headings', true);
    await panel.say('list headings');
    const { text } = await panel.waitForCall('localhost.list_headings', 'done');
    expect(text).toContain('Shop');
  });
});
