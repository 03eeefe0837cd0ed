import { expect, it } from 'vitest';
import { longThread } from '../bench/support/long-thread';
import { send } from '../prove/keys/page-scripts';
import { inBothBrowsers, type Session } from './session';
import { eventually } from './support/eventually';
import { startScriptedModel } from './support/scripted-model';
import { serveOnLoopback } from './support/site';
import { openWorkshop } from './workshop';

const mixed = 'Zürich ليما Москва 東京 קיטו กรุงเทพ 🏔️‍🏕️ '.repeat(300).slice(0, 10_000);

/** A page with so many tools, a title of many scripts, and one tool whose answer is a megabyte. */
const crowdedPage = (count: number) => `<!doctype html><meta charset="utf-8"><title>${mixed}</title><script>
for (let index = 0; index < ${count}; index += 1) document.modelContext?.registerTool({
  name: 'tool_' + index,
  description: 'Does the thing with the number ' + index + '.',
  inputSchema: { type: 'object', properties: {} },
  annotations: { readOnlyHint: true },
  execute: () => (index === 0 ? 'line of a very long answer '.repeat(38000) : index),
});
</script>`;

const openCrowd = async ({ harness }: Session, count: number) => {
  const site = await serveOnLoopback((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(crowdedPage(count)),
  );
  const page = await harness.openPage(site.url);
  return { page, close: () => page.close().then(site.close) };
};

/** Nothing may stick out of the panel sideways. */
const overflow = ({ panel }: Session): Promise<number> =>
  panel.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const lines = ({ panel }: Session): Promise<string> =>
  panel.page.$$eval('.lines', (found) => found.map((line) => line.textContent).join(' '));

inBothBrowsers('under stress the panel', (session) => {
  it('shows five hundred tools, what of them the model gets, and why the rest is left out', async () => {
    const { panel } = session;
    const crowd = await openCrowd(session, 500);
    await panel.waitForTools(100);
    expect(await panel.toolsCount()).toBeLessThanOrEqual(128);
    const text = await panel.toolsText();
    // A tool's name, and then what it may do.
    expect(text).toMatch(/tool_12(?!\d)/);
    expect(text).toMatch(/128|left out|limit|too many|not taken/i);
    expect(await overflow(session)).toBeLessThanOrEqual(0);
    await crowd.close();
  });

  it('shows a result of a megabyte folded, and as much of it as was kept when it is opened', async () => {
    const { panel, model } = session;
    const crowd = await openCrowd(session, 2);
    await panel.waitForTools(2);
    model.answer('tell me everything', [
      { calls: [{ name: 'localhost_tool_0', arguments: {} }] },
      { text: 'That was long.' },
    ]);
    await panel.say('tell me everything');
    await panel.waitForText('That was long.');
    await (await panel.find('[aria-label="Call tool_0"] .fold:last-of-type summary')).click();
    const shown = await eventually('the result', () =>
      panel.page.$eval('.result .raw', (raw) => raw.textContent?.length ?? 0),
    );
    expect(shown).toBeGreaterThan(1000);
    expect(await overflow(session)).toBeLessThanOrEqual(0);
    await crowd.close();
  });

  it('opens a thread of ten thousand messages at its newest, and brings older ones without losing the place', async () => {
    const { panel } = session;
    const imported = await panel.page.evaluate(send('thread/import', { text: longThread('Long', 10_000) }));
    expect(imported).toMatchObject({ ok: true, value: { imported: 1 } });
    await panel.press('Threads');
    await (await panel.find('.thread-row .thread-open')).click();
    await panel.waitForText('Long newest');
    const drawn = () => panel.page.$$eval('[role="log"] > :not(.earlier)', (items) => items.length);
    const atFirst = await drawn();
    expect(atFirst).toBeLessThan(60);
    /** How far below the upper edge of what is seen a question is. Without a text: the first one, once scrolled to. */
    const placeOf = (wanted: string | null) =>
      panel.page.evaluate((text) => {
        const scroller = document.querySelector('.log-scroller') as HTMLElement;
        // Measured in the same task: older messages may be there right after it.
        if (text === null) scroller.scrollTop = 300;
        const questions = [...document.querySelectorAll('[role="log"] [aria-label="You"]')];
        const found = questions.find((question) => text === null || question.textContent === text) as Element;
        return {
          text: found.textContent,
          top: found.getBoundingClientRect().top - scroller.getBoundingClientRect().top,
        };
      }, wanted);
    const before = await placeOf(null);
    await eventually('older messages', async () => (await drawn()) > atFirst);
    // What was the first is where it was, with the older ones above it.
    expect((await placeOf(before.text)).top).toBeCloseTo(before.top, -1);
    expect(await panel.page.$eval('.log-scroller', ({ scrollTop }) => scrollTop)).toBeGreaterThan(1000);
  });

  it('holds a title of ten thousand characters of many scripts in its place', async () => {
    const { panel } = session;
    const crowd = await openCrowd(session, 1);
    await panel.waitForTools(1);
    await panel.page.evaluate((text) => {
      const box = document.querySelector('textarea') as HTMLTextAreaElement;
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, `${mixed}`);
    await panel.press('Send');
    await eventually('the message', () => panel.page.$('[role="log"] [aria-label="You"]'));
    expect(await overflow(session)).toBeLessThanOrEqual(0);
    const head = await panel.page.$eval('.panel-head', (element) => element.getBoundingClientRect().height);
    expect(head).toBeLessThan(120);
    const bar = await panel.page.$eval('.site-bar', (element) => element.getBoundingClientRect().height);
    expect(bar).toBeLessThan(160);
    await panel.idle();
    await crowd.close();
  });

  it('shows what became of the run when the worker was killed, with no word of it', async () => {
    const { panel, model, harness } = session;
    await openWorkshop(session);
    model.answer('tell it slowly', [{ text: 'A long story that goes on and on and on. '.repeat(12), delay: 60 }]);
    await panel.say('tell it slowly');
    await panel.waitForText('A long story');
    await harness.killWorker();
    await panel.idle(30_000);
    expect((await lines(session)).trim()).toBe('');
    expect(await panel.logText()).toContain('and on. A long story');
  });

  it('says that the model is gone, and offers the way on', async () => {
    const { panel } = session;
    const gone = await startScriptedModel();
    await panel.setModel({ ...gone, name: 'Gone soon' });
    await gone.stop();
    await panel.say('is anybody there');
    await panel.idle();
    expect((await panel.notices()).join(' ')).toMatch(/127\.0\.0\.1/);
    expect(await panel.page.$$('.notice .button')).not.toEqual([]);
    await panel.answerWith('Command mode');
  });

  it('says that the tab is gone, where a call was on its way to it', async () => {
    const { panel, model } = session;
    const page = await openWorkshop(session);
    await panel.answerWith('scripted');
    model.answer('wait for nothing', [
      { calls: [{ name: 'localhost_wait', arguments: {} }] },
      { text: 'So be it.' },
    ]);
    await panel.say('wait for nothing');
    await panel.approve();
    await panel.waitForCall('wait', 'running');
    await page.close();
    const card = await eventually('the end of the call', async () =>
      (await panel.calls()).find(({ name, state }) => name === 'wait' && state !== 'running'),
    );
    expect(card.text).toMatch(/tab|closed/i);
    await panel.waitForText('So be it.');
  });

  it('offers nothing of a site once its grant was taken back, and says how to give it again', async () => {
    const { panel, harness } = session;
    await openWorkshop(session);
    await panel.press('Disconnect');
    await eventually('a list without the site', async () => !(await panel.toolsText()).includes('explode'));
    const bar = await panel.page.$eval('.site-bar', (element) => element.textContent ?? '');
    expect(bar).toMatch(/Connect|cannot see/);
    await harness.grant('http://localhost/*');
  });
});
