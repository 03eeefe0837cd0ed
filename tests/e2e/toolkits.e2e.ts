import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers, type Session } from './session';
import { eventually } from './support/eventually';
import { openInstallPage, pressInstall, textOf, typeInto } from './support/install-page';
import { toolMessages, toolNames } from './support/scripted-model';

const product = { product: { type: 'string' }, quantity: { type: 'integer', minimum: 1, default: 1 } };
const entryOf = (name: string, entrypoint: string, properties: object, order?: string[]) => ({
  tool: {
    name,
    description: `${name} of the shop`,
    parameters: { type: 'object', properties, additionalProperties: false },
  },
  importPath: 'page',
  entrypoint,
  ...(order && { arguments: order }),
});
const manifest = {
  manifestVersion: 1,
  name: 'Acme shop',
  version: '1.0.0',
  matches: ['http://localhost/*shop.html'],
  world: 'page',
  tools: [
    entryOf('add', 'app.cart.add', product, ['product', 'quantity']),
    entryOf('wait', 'app.wait', { forever: { type: 'boolean' } }),
    entryOf('missing', 'app.cart.pay', {}),
  ],
};

async function paste({ harness }: Session, text: string): Promise<Page> {
  const page = await openInstallPage(harness);
  await typeInto(page, 'Or paste its text', text);
  return page;
}

async function installShop(session: Session): Promise<void> {
  const page = await paste(session, JSON.stringify(manifest));
  await pressInstall(page);
  await page.close();
}

async function removeShop({ panel }: Session): Promise<void> {
  await panel.press('Settings');
  await panel.press('Remove', await panel.find('[aria-label="Installed toolkits"]'));
  await panel.press('Remove it and its tools');
  await eventually(
    'the toolkit to be gone',
    async () => !(await panel.page.$('[aria-label="Installed toolkits"]')),
  );
  await panel.press('Back to the chat');
}

inBothBrowsers('toolkits', (session) => {
  it('that cannot be read say where, and offer nothing to install', async () => {
    const page = await paste(session, '{\n  "name": "a"\n  "version": "1"\n}');
    await eventually('the problem', async () =>
      (await textOf(page)).includes('tools.json, line 3, column 3: expected `,` or `}`.'),
    );
    expect(await page.$('aria/Install[role="button"]')).toBeNull();
  });

  it('begin switched off; switched on, their functions are called and answer', async () => {
    const { harness, panel, model } = session;
    await installShop(session);
    const shop = await harness.openPage(`${session.sites}/shop.html`);
    await eventually('the tools', async () => (await panel.toolsText()).includes('acme_shop.add'));
    expect(await panel.toolsCount()).toBe(0);
    model.answer('before any switch', [{ text: 'No tools.' }]);
    await panel.say('before any switch');
    await panel.waitForText('No tools.');
    expect(toolNames(model.requests('before any switch')[0])).toEqual([]);

    await panel.switchTool('acme_shop.add', true);
    await panel.switchTool('acme_shop.missing', true);
    model.answer('buy apples', [
      { calls: [{ name: 'localhost_acme_shop_add', arguments: { product: 'apple', quantity: 3 } }] },
      { calls: [{ name: 'localhost_acme_shop_add', arguments: { product: 'unicorn' } }] },
      { calls: [{ name: 'localhost_acme_shop_missing', arguments: {} }] },
      { text: 'Bought.' },
    ]);
    await panel.say('buy apples');
    await panel.approve('Allow for this thread', 'acme_shop.add');
    await panel.approve('Allow once', 'acme_shop.missing');
    await panel.waitForText('Bought.');

    expect(await shop.$$eval('#cart li', (lines) => lines.map((line) => line.textContent))).toEqual(['3 × apple']);
    const [added, thrown, missing] = toolMessages(model.requests('buy apples').at(-1));
    expect(JSON.parse(added?.text ?? '')).toEqual({ lines: 1, last: { product: 'apple', quantity: 3 } });
    expect(thrown?.text).toContain('RangeError: There are no unicorns.');
    expect(missing?.text).toContain('app.cart has no `pay`');
    expect((await panel.waitForCall('acme_shop.add', 'failed', 1)).text).toContain('There are no unicorns.');
    await removeShop(session);
    await panel.waitForTools(0);
  });

  it('work on a page whose policy lets no other script in', async () => {
    const { harness, panel, model } = session;
    await installShop(session);
    const shop = await harness.openPage(`${session.sites}/strict-shop.html`);
    await panel.switchTool('acme_shop.add', true);
    model.answer('buy pears', [
      { calls: [{ name: 'localhost_acme_shop_add', arguments: { product: 'pear' } }] },
      { text: 'Pears it is.' },
    ]);
    await panel.say('buy pears');
    await panel.approve();
    await panel.waitForText('Pears it is.');
    expect(await shop.$$eval('#cart li', (lines) => lines.map((line) => line.textContent))).toEqual(['1 × pear']);
    await removeShop(session);
  });

  it('are stopped with the run, and the page hears of it', async () => {
    const { harness, panel, model } = session;
    await installShop(session);
    const shop = await harness.openPage(`${session.sites}/shop.html`);
    await panel.switchTool('acme_shop.wait', true);
    model.answer('wait for ever', [
      { calls: [{ name: 'localhost_acme_shop_wait', arguments: { forever: true } }] },
    ]);
    await panel.say('wait for ever');
    await panel.approve();
    await panel.waitForCall('acme_shop.wait', 'running');
    await panel.stop();
    await panel.waitForCall('acme_shop.wait', 'cancelled');
    await eventually('the page to be told', async () => (await shop.title()) === 'Stopped');
    await removeShop(session);
  });

  it('outlast the worker', async () => {
    const { harness, panel, model } = session;
    await installShop(session);
    const shop = await harness.openPage(`${session.sites}/shop.html`);
    await panel.switchTool('acme_shop.add', true);
    await harness.killWorker();
    model.answer('buy plums', [
      { calls: [{ name: 'localhost_acme_shop_add', arguments: { product: 'plum' } }] },
      { text: 'Plums it is.' },
    ]);
    await panel.say('buy plums');
    await panel.approve();
    await panel.waitForText('Plums it is.');
    expect(await shop.$$eval('#cart li', (lines) => lines.map((line) => line.textContent))).toEqual(['1 × plum']);
    await removeShop(session);
  });
});
