import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { inBothBrowsers, type Session } from './session';
import { eventually } from './support/eventually';
import {
  buttonOn,
  localAddressLabel,
  openInstallPage,
  pressInstall,
  textOf,
  typeInto,
} from './support/install-page';
import { toolMessages, toolNames } from './support/scripted-model';
import { serveOnLoopback } from './support/site';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'toolkits');

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

/** A toolkit in the making. */
const draft = (name: string, version: number) => `// ==UserTool==
// @name ${name}
// @version 0.1
// @match http://localhost/*
// ==/UserTool==
registerTool({ name: 'hello', description: 'Says hello ${version}.', annotations: { readOnlyHint: true }, execute: () => 'hello ${version}' });`;

inBothBrowsers('toolkits with code', (session) => {
  // Without this the browsers let no code of a toolkit into a page.
  beforeAll(() => session.harness.driver.allowUserScripts());

  it('in the published form install unchanged, begin off, and give the model their JSON', async () => {
    const { harness, panel, model } = session;
    const page = await openInstallPage(harness);
    const input = (await eventually('the file field', () =>
      page.$('input[type="file"]'),
    )) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(fixtures, 'weather', 'tools.json'), join(fixtures, 'weather', 'weather.js'));
    await typeInto(page, 'Name', 'Weather');
    await typeInto(page, 'Sites, one pattern a line', 'http://localhost/*');
    await eventually('the code', async () => (await textOf(page)).includes('temperature: 72'));
    await pressInstall(page);
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
    const page = await openInstallPage(
      harness,
      `options.html?site=${encodeURIComponent(`${session.sites}/shop.html`)}`,
    );
    await (await buttonOn(page, 'Run it')).click();
    const tried = await eventually('the result', () => page.$('.trial-result'));
    expect(await tried.evaluate((element) => element.textContent)).toContain('["Shop"]');
    await (await buttonOn(page, 'Look at it and install it')).click();
    await pressInstall(page);
    await page.close();
    await panel.switchTool('localhost.list_headings', true);
    expect(await call(session, 'localhost.list_headings', 'which headings', {})).toBe('["Shop"]');
  });

  // How soon it is in the list is held by `npm run prove -- toolkits`.
  it('under development are followed: the list shows the change, the next call is by the new code', async () => {
    const { harness, panel } = session;
    let version = 1;
    const server = await serveOnLoopback((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(draft('Dev', version));
    });
    const page = await openInstallPage(harness);
    try {
      await typeInto(page, localAddressLabel(session.kind), `${server.url}/dev.tool.js`);
      await (await buttonOn(page, 'Track this address')).click();
      await pressInstall(page);
      await harness.openPage(`${session.sites}/shop.html`);
      await panel.switchTool('dev.hello', true);
      expect(await call(session, 'dev.hello', 'say hello once', {})).toBe('hello 1');
      version = 2;
      await eventually('the new words', async () => (await panel.toolsText()).includes('Says hello 2.'));
      expect(await call(session, 'dev.hello', 'say hello again', {})).toBe('hello 2');
      expect(await textOf(page)).toMatch(/Last read \d\d:\d\d:\d\d\. Last change taken over \d\d:\d\d:\d\d\./);
    } finally {
      await server.close();
    }
  });

  // Nothing can press a button of the browser's file dialog. The handles that it would give are real ones here, of the
  // file system that the browser keeps for a page.
  if (session.kind === 'chromium') {
    it('are followed by the file, once the dialog has given it', async () => {
      const { harness, panel } = session;
      const page = await openInstallPage(harness);
      const write = (text: string) =>
        page.evaluate(async (content) => {
          const folder = await navigator.storage.getDirectory();
          const file = await folder.getFileHandle('dev.tool.js', { create: true });
          const stream = await file.createWritable();
          await stream.write(content);
          await stream.close();
          Object.assign(globalThis, { showOpenFilePicker: async () => [file] });
        }, text);
      await write(draft('Filed', 3));
      await (await buttonOn(page, 'Track this file…')).click();
      await pressInstall(page);
      await harness.openPage(`${session.sites}/shop.html`);
      await panel.switchTool('filed.hello', true);
      expect(await call(session, 'filed.hello', 'read the file first', {})).toBe('hello 3');
      await write(draft('Filed', 4));
      await eventually('the new words', async () => (await panel.toolsText()).includes('Says hello 4.'));
      expect(await call(session, 'filed.hello', 'read it again after that', {})).toBe('hello 4');
    });
  }

  it('that were removed can be brought back from the bin', async () => {
    const { harness, panel } = session;
    const page = await openInstallPage(harness);
    const list = await eventually('the list', () => page.$('aria/Installed toolkits[role="list"]'));
    const before = await list.evaluate((element) => element.children.length);
    const [first] = await list.$$('aria/Remove[role="button"]');
    await first?.click();
    await (await buttonOn(page, 'Bring back')).click();
    await eventually('it to be back', async () => {
      const present = await page.$('aria/Installed toolkits[role="list"]');
      return (await present?.evaluate((element) => element.children.length)) === before;
    });
    await page.close();
    await harness.openPage(`${session.sites}/shop.html`);
    await eventually('the tool', async () => (await panel.toolsText()).includes('weather.get_weather'));
  });
});
