import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo } from '../../demo/server';
import { pinsOn, untilConnected } from './demo';
import { type Harness, launch } from './harness';
import { chosenBrowsers } from './session';
import { eventually } from './support/eventually';
import { welcomePage } from './support/welcome-page';

describe.each(chosenBrowsers)('a fresh machine (%s)', (kind) => {
  let harness: Harness;
  let demo: Awaited<ReturnType<typeof startDemo>>;
  beforeAll(async () => {
    demo = await startDemo();
    harness = await launch({ browser: kind, welcome: true });
  });
  afterAll(async () => {
    await harness?.close();
    await demo?.close();
  });

  it('reaches a first call in at most three interactions: connect, say it, allow it', async () => {
    let interactions = 0;
    for (const pattern of ['http://*/*', 'https://*/*']) await harness.driver.prepareGrant(pattern);
    const welcome = await welcomePage(harness.driver);
    const connect = await eventually('the button that connects', async () => {
      await welcome.bringToFront();
      return welcome.$('aria/Connect all sites[role="button"]');
    });
    interactions += 1;
    await connect.click();
    await eventually('the grant', () =>
      welcome.evaluate(() => document.body.textContent?.includes('All sites are connected.')),
    );

    const page = await untilConnected(await harness.openPage(`${demo.url}map`));
    const panel = await harness.openPanel();
    await panel.waitForTools(8);
    interactions += 1;
    await panel.say('put a pin on Paris');
    interactions += 1;
    await panel.approve('Allow once', 'drop_pin');
    await panel.waitForCall('drop_pin', 'done');

    expect(await pinsOn(page)).toEqual(['Paris, France']);
    expect(interactions).toBeLessThanOrEqual(3);
  });
});
