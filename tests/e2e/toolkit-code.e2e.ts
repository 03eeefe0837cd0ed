import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { inBothBrowsers, type Session } from './session';
import { eventually } from './support/eventually';
import { toolMessages, toolNames } from './support/scripted-model';
import { serveOnLoopback } from './support/site';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'toolkits');
const textOf = (page: Page) => page.$eval('main', (main) => main.textContent ?? '');
const button = (page: Page, name: string) =>
  eventually(`the button "${name}"`, () => page.$(`aria/${name}[role="button"]`));

async function open({ harness }: Session, path: string): Promise<Page> {
  await harness.driver.prepareGrant('http://localhost/*');
  const page = await harness.driver.openExtensionPage(path);
  await page.bringToFront();
  return page;
}

async function type(page: Page, label: string, text: string): Promise<void> {
  const field = await eventually(label, () => page.$(`aria/${label}[role="textbox"]`));
  await field.evaluate((element, value) => {
    (element as HTMLInputElement).value = value;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

async function install(page: Page): Promise<void> {
  await (await button(page, 'Install')).click();
  await eventually('the toolkit to be installed', async () => (await textOf(page)).includes('is installed'));
}

async function call(
  session: Session,
  tool: string,
  sentence: string,
  values: Record<string, unknown>,
  asks = false,
): Promise<string> {
  const { panel, model } = session;
  model.answer(sentence, [
    { calls: [{ name: `localhost_${tool.replace('.', '_')}`, arguments: values }] },
    { text: `That was: ${sentence}` },
  ]);
  await panel.say(sentence);
  if (asks) await panel.approve('Allow once', tool);
  await panel.waitForText(`That was: ${sentence}`);
  return toolMessages(model.requests(sentence).at(-1)).at(-1)?.text ?? '';
}

inBothBrowsers('toolkits with code', (session) => {
  // Without this the browsers let no code of a toolkit into a page.
  beforeAll(() => session.harness.driver.allowUserScripts());

  it('in the published form install unchanged, begin off, and give the model their JSON', async () => {
    const { harness, panel, model } = session;
    const page = await open(session, 'install.html');
    const input = (await eventually('the file field', () =>
      page.$('input[type="file"]'),
    )) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(fixtures, 'weather', 'tools.json'), join(fixtures, 'weather', 'weather.js'));
    await type(page, 'Name', 'Weather');
    await type(page, 'Sites, one pattern a line', 'http://localhost/*');
    await eventually('the code', async () => (await textOf(page)).includes('temperature: 72'));
    await install(page);
    await page.close();

    await harness.openPage(`${session.sites}/shop.html`);
    await eventually('the tool', async () => (await panel.toolsText()).includes('weather.get_weather'));
    model.answer('before the switch', [{ text: 'No tools.' }]);
    await panel.say('before the switch');
    await panel.waitForText('No tools.');
    expect(toolNames(model.requests('before the switch')[0])).not.toContain('localhost_weather_get_weather');

    await panel.switchTool('weather.get_weather', true);
    const result = await call(session, 'weather.get_weather', 'weather in Oslo', { location: 'Oslo' }, true);
    expect(JSON.parse(result)).toEqual({ location: 'Oslo', temperature: 72, unit: 'F', conditions: 'sunny' });
  });

  it('are written for the page in front, tried there, and installed', async () => {
    const { harness, panel } = session;
    await harness.openPage(`${session.sites}/shop.html`);
    const page = await open(session, `options.html?site=${encodeURIComponent(`${session.sites}/shop.html`)}`);
    await (await button(page, 'Run it')).click();
    const tried = await eventually('the result', () => page.$('.trial-result'));
    expect(await tried.evaluate((element) => element.textContent)).toContain('["Shop"]');
    await (await button(page, 'Look at it and install it')).click();
    await install(page);
    await page.close();
    await panel.switchTool('localhost.list_headings', true);
    expect(await call(session, 'localhost.list_headings', 'which headings', {})).toBe('["Shop"]');
  });

  it('under development are followed: the list within two seconds, the next call with the new code', async () => {
    const { harness, panel } = session;
    let version = 1;
    const source = () => `// ==UserTool==
// @name Dev
// @version 0.1
// @match http://localhost/*
// ==/UserTool==
registerTool({ name: 'hello', description: 'Says hello ${version}.', annotations: { readOnlyHint: true }, execute: () => 'hello ${version}' });`;
    const server = await serveOnLoopback((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(source());
    });
    const page = await open(session, 'install.html');
    try {
      await type(
        page,
        session.kind === 'firefox'
          ? 'An address on this computer (this browser cannot follow files)'
          : 'Or an address on this computer',
        `${server.url}/dev.tool.js`,
      );
      await (await button(page, 'Track this address')).click();
      await install(page);
      await harness.openPage(`${session.sites}/shop.html`);
      await panel.switchTool('dev.hello', true);
      expect(await call(session, 'dev.hello', 'say hello once', {})).toBe('hello 1');
      version = 2;
      const changed = performance.now();
      await eventually(
        'the new description',
        async () => (await panel.toolsText()).includes('Says hello 2.'),
        5000,
      );
      expect(performance.now() - changed).toBeLessThan(2500);
      expect(await call(session, 'dev.hello', 'say hello again', {})).toBe('hello 2');
      expect(await textOf(page)).toMatch(/Last read \d\d:\d\d:\d\d\. Last change taken over \d\d:\d\d:\d\d\./);
    } finally {
      await server.close();
    }
  });

  it('that were removed can be brought back from the bin', async () => {
    const { harness, panel } = session;
    const page = await open(session, 'install.html');
    const list = await eventually('the list', () => page.$('aria/Installed toolkits[role="list"]'));
    const before = await list.evaluate((element) => element.children.length);
    const [first] = await list.$$('aria/Remove[role="button"]');
    await first?.click();
    await (await button(page, 'Bring back')).click();
    await eventually('it to be back', async () => {
      const present = await page.$('aria/Installed toolkits[role="list"]');
      return (await present?.evaluate((element) => element.children.length)) === before;
    });
    await page.close();
    await harness.openPage(`${session.sites}/shop.html`);
    await eventually('the tool', async () => (await panel.toolsText()).includes('weather.get_weather'));
  });
});
