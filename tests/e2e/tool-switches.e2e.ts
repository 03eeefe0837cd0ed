import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, launch } from './harness';
import { chosenBrowsers } from './session';
import { eventually } from './support/eventually';
import type { Panel } from './support/panel';
import { type ScriptedModel, startScriptedModel, toolNames } from './support/scripted-model';
import { serveFixtureSites } from './support/site';

describe.each(chosenBrowsers)('switches of tools (%s)', (kind) => {
  const profile = mkdtempSync(join(tmpdir(), 'patchbay-kept-'));
  const closers: (() => Promise<unknown>)[] = [];
  let model: ScriptedModel;
  let address = '';
  let harness: Harness;
  let panel: Panel;
  let said = 0;

  async function open(): Promise<void> {
    harness = await launch({ browser: kind, profile });
    await harness.grant('http://localhost/*');
    panel = await harness.openPanel();
  }

  /** Asks the model, and gives the tools that were in the body of the request beside what the badge said. */
  async function given(): Promise<string[]> {
    said += 1;
    const sentence = `round ${said}.`;
    model.answer(sentence, [{ text: `Answer ${said}.` }]);
    const badge = await panel.toolsCount();
    await panel.say(sentence);
    await panel.waitForText(`Answer ${said}.`);
    const names = toolNames(model.requests(sentence)[0]).sort();
    expect(names, 'the badge counts what the model gets').toHaveLength(badge);
    return names;
  }

  /**
   * In the list of tools: what is chosen for a tool.
   * @param leaves How its switch stands once the worker has heard of it; null where it has none any more.
   */
  async function choose(tool: string, label: string, value: string, leaves: boolean | null): Promise<void> {
    await panel.showTools(true);
    await panel.press(`More about ${tool}`);
    const select = await panel.find(`select[aria-label="${label}: ${tool}"]`);
    await (select as unknown as { select(value: string): Promise<unknown> }).select(value);
    await eventually('the choice to be kept', async () => {
      const toggle = await panel.page.$(`aria/${tool}[role="switch"]`);
      return ((await toggle?.evaluate((one) => one.ariaChecked === 'true')) ?? null) === leaves;
    });
    await panel.showTools(false);
  }

  beforeAll(async () => {
    const sites = await serveFixtureSites();
    model = await startScriptedModel();
    address = `${sites.url}/workshop.html`;
    closers.push(sites.close, model.stop);
    await open();
    await panel.setModel(model);
  });

  afterAll(async () => {
    await harness.close();
    for (const close of closers) await close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('decide, to the tool, what is in the body of each request', async () => {
    await harness.openPage(address);
    await panel.waitForTools(4);
    const all = await given();
    await panel.switchTool('explode', false);
    expect(await given()).toEqual(all.filter((name) => name !== 'localhost_explode'));
    await panel.switchTool('browser.list_tabs', true);
    await panel.switchTool('storage.getCookie', true);
    expect(await given()).toEqual(
      [...all.filter((name) => name !== 'localhost_explode'), 'browser_list_tabs', 'storage_getCookie'].sort(),
    );
    await panel.switchTool('browser.list_tabs', false);
    expect(await given()).not.toContain('browser_list_tabs');
  });

  it('and what is said for the whole site outlast the browser', async () => {
    await choose('measure', 'New threads on '.concat(new URL(address).host), 'off', false);
    await choose('storage.getPageInfo', 'New threads on '.concat(new URL(address).host), 'on', true);
    const before = await given();
    await harness.close();
    await open();
    const page = await harness.openPage(address);
    await panel.waitForTools(before.length);
    // The panel is where it was: the same thread, with its switches.
    expect(await given()).toEqual(before);

    await panel.newThread();
    await eventually('the defaults of the site', async () => {
      const names = await panel.toolsText();
      return names.includes('measure');
    });
    const fresh = await given();
    expect(fresh).not.toContain('localhost_measure');
    expect(fresh).toContain('storage_getPageInfo');
    expect(fresh).toContain('localhost_explode');
    await page.close();
  });

  it('never give a model what it may never have', async () => {
    await harness.openPage(address);
    await panel.newThread();
    await panel.waitForTools(4);
    const before = await given();
    await choose('explode', 'When it is called', 'never', null);
    expect(await given()).toEqual(before.filter((name) => name !== 'localhost_explode'));
  });

  it('run a tool by hand, and give the model what it answered', async () => {
    await harness.openPage(address);
    await panel.newThread();
    await (await panel.find('[aria-label^="Tools, "]')).click();
    await panel.press('More about storage.getPageInfo');
    await panel.press('Run storage.getPageInfo now');
    await panel.press('Run storage.getPageInfo now');
    await eventually('its answer', async () =>
      (await panel.page.$eval('#tools-panel', (list) => list.textContent ?? '')).includes('Done in'),
    );
    await panel.press('Give the result to the model');
    said += 1;
    model.answer(`look at round ${said}`, [{ text: 'Seen.' }]);
    await panel.say(`look at round ${said}`);
    await panel.waitForText('Seen.');
    expect(JSON.stringify(model.requests(`look at round ${said}`)[0]?.messages)).toContain('workshop.html');
  });
});
