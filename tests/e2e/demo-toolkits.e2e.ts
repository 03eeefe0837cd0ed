import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, launch } from './harness';
import { chosenBrowsers } from './session';
import { closePages } from './support/close-pages';
import { eventually } from './support/eventually';
import { draftFrom, installToolkit } from './support/installed-toolkit';
import type { Panel } from './support/panel';
import { type ScriptedModel, startScriptedModel, toolMessages } from './support/scripted-model';
import { serveToolkitApps } from './support/toolkit-apps';

const demo = join(import.meta.dirname, '..', '..', 'demo', 'toolkits');

/** A tool with its arguments, and whether a person is asked before it runs. */
type Wish = [tool: string, values: Record<string, unknown>, asks: boolean];

describe.each(chosenBrowsers)('toolkits for applications that were not written for them (%s)', (kind) => {
  let apps: Awaited<ReturnType<typeof serveToolkitApps>>;
  let model: ScriptedModel;
  let harness: Harness;
  let panel: Panel;
  let said = 0;

  beforeAll(async () => {
    apps = await serveToolkitApps();
    model = await startScriptedModel();
    harness = await launch({ browser: kind });
    await harness.grant('http://localhost/*');
    panel = await harness.openPanel();
    await panel.setModel(model);
    await harness.driver.allowUserScripts();
  }, 240_000);

  afterEach(async () => {
    await panel.newThread();
    await closePages(harness, panel);
  });

  afterAll(async () => {
    await harness.close();
    await model.stop();
    await apps.close();
  });

  async function open(path: string, isReady: (page: Page) => Promise<boolean>): Promise<Page> {
    const page = await harness.openPage(apps.address(path));
    await eventually(`${path} to be ready`, () => isReady(page));
    return page;
  }

  const has = (code: string) => (page: Page) =>
    page.evaluate(
      (text) =>
        text
          .split('.')
          .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], globalThis) !==
        undefined,
      code,
    );

  /** Lets the model call one after the other, and gives what each answered. */
  async function answersTo(toolkit: string, wishes: Wish[]): Promise<unknown[]> {
    for (const tool of new Set(wishes.map(([name]) => name))) await panel.switchTool(`${toolkit}.${tool}`, true);
    said += 1;
    const sentence = `turn ${said}.`;
    const calls = wishes.map(([tool, values]) => ({
      calls: [{ name: `localhost_${toolkit}_${tool}`, arguments: values }],
    }));
    model.answer(sentence, [...calls, { text: `Over ${said}.` }]);
    await panel.say(sentence);
    for (const [tool, , asks] of wishes) if (asks) await panel.approve('Allow once', `${toolkit}.${tool}`);
    await panel.waitForText(`Over ${said}.`, 30_000);
    return toolMessages(model.requests(sentence).at(-1)).map(({ text }) => {
      try {
        return JSON.parse(text);
      } catch {
        return text;
      }
    });
  }

  it('TiddlyWiki: its own functions, no code', async () => {
    await installToolkit(panel, await draftFrom(join(demo, 'tiddlywiki')));
    const page = await open('tiddlywiki/index.html', has('$tw.wiki'));
    const filter = { filter: '[all[tiddlers]!is[system]]' };
    const [, text, found, , left] = await answersTo('tiddlywiki', [
      ['write_tiddler', { title: 'Oslo', value: 'The capital of Norway.' }, true],
      ['read_tiddler', { title: 'Oslo' }, false],
      ['find_tiddlers', filter, false],
      ['delete_tiddler', { title: 'Oslo' }, true],
      ['find_tiddlers', filter, false],
    ]);
    expect(text).toBe('The capital of Norway.');
    expect(found).toContain('Oslo');
    expect(left).not.toContain('Oslo');
    expect(await page.title()).toContain('Wiki');
  });

  it('reveal.js: its own functions, no code', async () => {
    await installToolkit(panel, await draftFrom(join(demo, 'reveal')));
    const page = await open('reveal/demo.html', has('Reveal.getTotalSlides'));
    const [count, , where, , next] = await answersTo('slides', [
      ['count_slides', {}, false],
      ['go_to_slide', { horizontal: 2 }, true],
      ['where', {}, false],
      ['previous', {}, true],
      ['where', {}, false],
    ]);
    expect(count).toBeGreaterThan(10);
    expect(where).toMatchObject({ h: 2 });
    expect(next).toMatchObject({ h: 1 });
    expect(page.url()).toMatch(/#\/1|#\//);
  });

  it('Luckysheet: its own functions, no code', async () => {
    await installToolkit(panel, await draftFrom(join(demo, 'luckysheet')));
    const hasSheet = () => {
      const { luckysheet } = globalThis as { luckysheet?: { getCellValue(row: number, column: number): unknown } };
      if (!luckysheet || document.querySelector('#luckysheetTableContent') === null) return false;
      luckysheet.getCellValue(0, 0);
      return true;
    };
    await open('luckysheet/index.html', (page) => page.evaluate(hasSheet));
    const [, , , sum] = await answersTo('luckysheet', [
      ['write_cell', { row: 30, column: 0, value: 20 }, true],
      ['write_cell', { row: 30, column: 1, value: 22 }, true],
      ['write_cell', { row: 30, column: 2, value: '=A31+B31' }, true],
      ['read_cell', { row: 30, column: 2 }, false],
    ]);
    expect(Number(sum)).toBe(42);
  });

  it('SVG-edit: its own functions, no code', async () => {
    await installToolkit(panel, await draftFrom(join(demo, 'svg-edit')));
    const page = await open('svg-edit/index.html', has('svgEditor.svgCanvas.getSvgString'));
    const attributes = { id: 'roof', x: 10, y: 20, width: 30, height: 40, fill: '#ff0000' };
    const [, drawing] = await answersTo('svg_edit', [
      ['draw_shape', { element: 'rect', attr: attributes }, true],
      ['read_drawing', {}, false],
    ]);
    expect(drawing).toMatch(/<rect[^>]*id="roof"/);
    expect(await page.$('#roof[fill="#ff0000"]')).not.toBeNull();
  });

  it('Swagger UI (React): a module beside the page', async () => {
    await installToolkit(panel, await draftFrom(join(demo, 'swagger-ui')));
    await open('swagger-ui/index.html', async (page) => (await page.$('.opblock')) !== null);
    const [listed, found, tried, another] = await answersTo('swagger_ui', [
      ['list_operations', {}, false],
      ['list_operations', { words: 'order' }, false],
      ['try_operation', { method: 'GET', path: '/pets/{petId}', parameters: { petId: 7 } }, true],
      ['try_operation', { method: 'GET', path: '/pets/{petId}', parameters: { petId: 8 } }, true],
    ]);
    expect(listed).toEqual([
      { method: 'GET', path: '/pets/{petId}', summary: 'Find a pet by its number' },
      { method: 'POST', path: '/orders', summary: 'Order a pet' },
    ]);
    expect(found).toHaveLength(1);
    expect(tried).toMatchObject({ status: '200' });
    expect(JSON.parse((tried as { body: string }).body)).toEqual({ id: 7, name: 'Rex' });
    expect(JSON.parse((another as { body: string }).body)).toEqual({ id: 8, name: 'Rex' });
  });

  it.each(['backbone', 'knockoutjs', 'react', 'angularjs'])(
    'TodoMVC in %s: one file, whatever it is written with',
    async (framework) => {
      if (framework === 'backbone') await installToolkit(panel, await draftFrom(join(demo, 'todomvc.tool.js')));
      const page = await open(
        `todomvc/${framework}/index.html`,
        async (one) => (await one.$('#new-todo, .new-todo')) !== null,
      );
      const [, , ticked, listed, removed] = await answersTo('todomvc', [
        ['add_todo', { title: 'Buy milk' }, true],
        ['add_todo', { title: 'Write a letter' }, true],
        ['set_done', { title: 'Buy milk' }, true],
        ['list_todos', {}, false],
        ['remove_todo', { title: 'Write a letter' }, true],
      ]);
      expect(ticked).toEqual({ title: 'Buy milk', done: true });
      expect(listed).toEqual([
        { title: 'Buy milk', done: true },
        { title: 'Write a letter', done: false },
      ]);
      expect(removed).toEqual({ count: 1 });
      expect(
        await page.$$eval('#todo-list li label, .todo-list li label', (labels) =>
          labels.map((label) => label.textContent),
        ),
      ).toEqual(['Buy milk']);
    },
  );
});
