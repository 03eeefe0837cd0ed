import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo } from '../../demo/server';
import { untilConnected } from './demo';
import { type Harness, launch } from './harness';
import { chosenBrowsers } from './session';
import { eventually } from './support/eventually';
import { welcomePage } from './support/welcome-page';

describe.each(chosenBrowsers)('the welcome page (%s)', (kind) => {
  let harness: Harness;
  let demo: Awaited<ReturnType<typeof startDemo>>;
  let welcome: Page;

  beforeAll(async () => {
    demo = await startDemo();
    harness = await launch({ browser: kind, welcome: true });
    welcome = await welcomePage(harness.driver);
  });
  afterAll(async () => {
    await harness.close();
    await demo.close();
  });

  const button = (name: string) =>
    eventually(name, async () => {
      await welcome.bringToFront();
      return welcome.$(`aria/${name}[role="button"]`);
    });
  const text = () => welcome.evaluate(() => document.body.textContent ?? '');

  it('opens after the installation and grants nothing by itself', async () => {
    await eventually('its words', async () => (await text()).includes('Connect websites'));
    expect(await text()).toContain('Command mode');
    expect(await text()).not.toContain('All sites are connected.');
  });

  it('leads to a first call of a tool: connect, say what the page offers, allow', async () => {
    for (const pattern of ['http://*/*', 'https://*/*']) await harness.driver.prepareGrant(pattern);
    await (await button('Connect all sites')).click();
    await eventually('the grant', async () => (await text()).includes('All sites are connected.'));
    const page = await untilConnected(await harness.openPage(`${demo.url}map`));
    await (await button('Drop a pin on the map')).click();
    await page.bringToFront();
    const panel = await harness.openPanel();
    const box = await panel.find('aria/Message[role="textbox"]');
    await eventually('the proposed words', async () =>
      box.evaluate((one) => (one as HTMLTextAreaElement).value !== ''),
    );
    await box.evaluate((one) => (one as HTMLTextAreaElement).focus());
    await panel.page.keyboard.type(' on Lima');
    await panel.press('Send');
    await panel.waitForCall('drop_pin', 'waiting for you');
    await panel.approve();
    await panel.waitForCall('drop_pin', 'done');
  });
});
