import { expect, it } from 'vitest';
import { inBothBrowsers } from './session';
import { eventually } from './support/eventually';
import { toolMessages } from './support/scripted-model';
import { abortedOf, callsOf, openWorkshop, releaseAll } from './workshop';

/** The deadline of a page's tool, in milliseconds, and what a slow machine may add to it. */
const deadline = 30_000;
const grace = 5_000;

inBothBrowsers('the end of a call', (session) => {
  it('comes with the end of its tab, long before the deadline', async () => {
    const { panel, model } = session;
    const page = await openWorkshop(session);
    model.answer('wait for the tab', [
      { calls: [{ name: 'localhost_wait', arguments: {} }] },
      { text: 'Tab gone.' },
    ]);
    await panel.say('wait for the tab');
    await panel.approve();
    await eventually('the call to reach the page', async () => (await callsOf(page)).length === 1);
    await page.close();
    await eventually('the model to hear of it', () => model.requests('wait for the tab').length === 2);
    await panel.waitForCall('wait', 'failed');

    expect(toolMessages(model.requests('wait for the tab')[1])[0]?.text).toMatch(/closed/);
    await panel.waitForText('Tab gone.');
  });

  it('comes at the deadline when the page never answers, whose late answer is dropped', {
    timeout: deadline + 60_000,
  }, async () => {
    const { panel, model } = session;
    const page = await openWorkshop(session);
    model.answer('wait for ever', [{ calls: [{ name: 'localhost_wait', arguments: {} }] }, { text: 'Too late.' }]);
    await panel.say('wait for ever');
    await panel.approve();
    await eventually('the call to reach the page', async () => (await callsOf(page)).length === 1);
    const started = performance.now();
    await panel.waitForCall('wait', 'timed out', 0, deadline + grace);
    const waited = performance.now() - started;
    await panel.waitForText('Too late.');

    expect(waited).toBeGreaterThan(deadline - 1000);
    expect(await abortedOf(page)).toEqual(['first']);
    expect(await releaseAll(page)).toEqual(['first']);
    model.answer('and now', [{ text: 'Still too late.' }]);
    await panel.say('and now');
    await panel.waitForText('Still too late.');
    const results = toolMessages(model.requests('and now').at(-1));
    expect(results).toHaveLength(1);
    expect(results[0]?.text).toContain('did not answer within 30 seconds');
    expect((await panel.calls()).map(({ state }) => state)).toEqual(['timed out']);
  });

  it('comes at the deadline with the word that a dialog holds the page, where one does', {
    timeout: deadline + 60_000,
  }, async () => {
    const { panel, model } = session;
    const page = await openWorkshop(session);
    // A dialog that nobody closes holds every script of its page.
    page.on('dialog', () => undefined);
    await page.evaluate(() => {
      const scope = globalThis as unknown as { workshop: { calls: { push(call: unknown): number } } };
      scope.workshop.calls.push = (call) => {
        alert('Are you still there?');
        return Array.prototype.push.call(scope.workshop.calls, call);
      };
    });
    model.answer('wait behind it', [
      { calls: [{ name: 'localhost_wait', arguments: {} }] },
      { text: 'Please close it.' },
    ]);
    await panel.say('wait behind it');
    await panel.approve();
    await panel.waitForText('Please close it.', deadline + grace + 5000);
    const [result] = toolMessages(model.requests('wait behind it').at(-1));
    // Firefox lets the extension's script answer behind the dialog, which so cannot be told from a slow page.
    expect(result?.text).toMatch(
      session.kind === 'firefox' ? /wait behind a dialog/ : /shows a dialog \(alert, confirm, print\)/,
    );
  });

  it('comes at once with Stop, and nothing of the run starts later', async () => {
    const { panel, model } = session;
    const page = await openWorkshop(session);
    model.answer('wait twice', [
      {
        calls: [
          { name: 'localhost_wait', arguments: { name: 'running' } },
          { name: 'localhost_wait', arguments: { name: 'queued' } },
        ],
      },
      { text: 'This must never be said.' },
    ]);
    await panel.say('wait twice');
    await panel.approve();
    await panel.approve();
    await eventually('the first call to reach the page', async () => (await callsOf(page)).length === 1);
    await panel.stop();
    await panel.idle();
    await panel.waitForCall('wait', 'cancelled', 0);
    await panel.waitForCall('wait', 'cancelled', 1);
    expect(await abortedOf(page)).toEqual(['running']);
    await releaseAll(page);

    // The next message shows that the thread goes on, and gives anything left over the time to start.
    model.answer('are you there', [{ text: 'I am here.' }]);
    await panel.say('are you there');
    await panel.waitForText('I am here.');
    expect(model.requests('wait twice')).toHaveLength(1);
    expect(await callsOf(page)).toHaveLength(1);
  });

  it('of a stream comes with Stop too: its calls are never run', async () => {
    const { panel, model } = session;
    const page = await openWorkshop(session);
    model.answer('talk long', [
      { text: 'On and on. '.repeat(200), calls: [{ name: 'localhost_count', arguments: {} }], delay: 50 },
    ]);
    await panel.say('talk long');
    await panel.waitForText('On and on.');
    await panel.stop();
    await panel.idle();
    model.answer('done talking', [{ text: 'Done.' }]);
    await panel.say('done talking');
    await panel.waitForText('Done.');
    expect(await callsOf(page)).toEqual([]);
  });

  it('comes while it still asks, when the person stops instead of deciding', async () => {
    const { panel, model } = session;
    const page = await openWorkshop(session);
    model.answer('measure once', [
      { calls: [{ name: 'localhost_measure', arguments: { lat: 1 } }] },
      { text: 'No.' },
    ]);
    await panel.say('measure once');
    await panel.waitForCall('measure', 'waiting for you');
    await panel.stop();
    await panel.waitForCall('measure', 'cancelled');
    expect(await callsOf(page)).toEqual([]);
    expect(model.requests('measure once')).toHaveLength(1);
  });
});
