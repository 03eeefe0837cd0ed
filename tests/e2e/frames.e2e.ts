import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { PanelState } from '../../utils/panel-state';
import { answerOf, everyoneIn, type PortSession, waitForTools, withPort } from './port-session';
import { eventually } from './support/eventually';

const own = ['page', 'same', 'nested', 'innermost', 'srcdoc', 'blank'];
const ownTools = ['who', ...own.map((name) => `who_${name}`)];
const workshopTools = ['count', 'explode', 'measure', 'wait'];
const otherTools = ['who', 'who_cross'];

async function openFrames({ harness, port, sites, other }: PortSession, withOther = true) {
  const page = await harness.openPage(`${sites}/frames.html${withOther ? `?other=${other}` : ''}`);
  await waitForTools(port, withOther ? [...ownTools, ...otherTools] : ownTools);
  return page;
}

/** Everyone, once these are among them: the driver may hear of a frame after its tools are on the list. */
const everyoneWith = (page: Page, names: readonly string[]) =>
  eventually(`the frames ${names}`, async () => {
    const everyone = await everyoneIn(page);
    return names.every((name) => name in everyone) && everyone;
  });

withPort('frames', (session) => {
  it('each offer their own tools, and each call runs in exactly its own document', async () => {
    const page = await openFrames(session);
    const before = await everyoneWith(page, own);
    expect(new Set(Object.values(before).map(({ id }) => id)).size).toBe(Object.keys(before).length);

    await session.port.newThread();
    for (const name of own) {
      const answer = JSON.parse(await answerOf(session.port, `/localhost_who_${name}`));
      expect(answer).toEqual({ name, id: before[name]?.id, calls: 1 });
    }
    const after = Object.values(await everyoneIn(page));
    expect(after.filter(({ calls }) => calls > 0).map(({ name }) => name)).toEqual(expect.arrayContaining(own));
    expect(after.map(({ calls }) => calls).reduce((sum, calls) => sum + calls)).toBe(own.length);
  });

  it('that offer the same tool are one entry, and the page itself answers', async () => {
    const page = await openFrames(session);
    const rows = (await session.port.tools()).filter(({ name }) => name === 'who');
    expect(rows.map(({ site, tabs }) => ({ host: site.replace(/:\d+$/, ''), tabs: tabs.length }))).toEqual([
      { host: '127.0.0.1', tabs: 1 },
      { host: 'localhost', tabs: 1 },
    ]);
    await session.port.newThread();
    expect(JSON.parse(await answerOf(session.port, '/localhost_who'))).toMatchObject({ name: 'page' });
    expect((await everyoneIn(page)).page?.calls).toBe(1);
  });

  it('of another origin are shown as such, and off until someone switches them on', async () => {
    const page = await openFrames(session);
    const threadId = await session.port.newThread();
    const rows = (await session.port.tools()).filter(({ site }) => site.startsWith('127.0.0.1'));
    expect(rows.map(({ name, on, frameOf }) => ({ name, on, frameOf }))).toEqual([
      { name: 'who_cross', on: false, frameOf: new URL(session.sites).host },
      { name: 'who', on: false, frameOf: new URL(session.sites).host },
    ]);
    const others = (await session.port.tools()).filter(({ site }) => site.startsWith('localhost'));
    expect(others.every(({ on, frameOf }) => on && frameOf === '')).toBe(true);
    expect(await answerOf(session.port, '/who_cross')).toContain('There is no tool');

    const switchKeys = rows.filter(({ name }) => name === 'who_cross').map(({ switchKey }) => switchKey);
    await session.port.send('tool/switch', { threadId, switchKeys, on: true });
    await session.port.until('the switch', ({ tools }) => tools.some(({ name, on }) => name === 'who_cross' && on));
    const { cross } = await everyoneWith(page, ['cross']);
    expect(JSON.parse(await answerOf(session.port, '/who_cross'))).toEqual({
      name: 'cross',
      id: cross?.id,
      calls: 1,
    });
  });

  it('with an opaque origin are refused, with the reason', async () => {
    await openFrames(session, false);
    const refused = await session.port.until('two refusals', ({ refused: all }) => all.length === 2 && all);
    for (const { name, site, reason } of refused) {
      expect(name).toBe('all of its tools');
      expect(site).toBe('a sandboxed frame');
      expect(reason).toContain('without an origin of its own');
    }
  });

  it('lose their tools when they are removed or loaded anew', async () => {
    const page = await openFrames(session, false);
    await page.evaluate(() => document.getElementById('nested')?.remove());
    await waitForTools(
      session.port,
      ownTools.filter((name) => name !== 'who_nested' && name !== 'who_innermost'),
    );
    await page.evaluate(() => document.getElementById('srcdoc')?.setAttribute('srcdoc', '<p>Nothing here.</p>'));
    await eventually('srcdoc to lose its tool', async () =>
      (await session.port.tools()).every(({ name }) => name !== 'who_srcdoc'),
    );
  });

  it('end a running call at once when they are removed', async () => {
    const page = await session.harness.openPage(`${session.sites}/frame.html?name=page`);
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'workshop.html';
      document.body.append(frame);
    });
    await waitForTools(session.port, ['who', 'who_page', ...workshopTools]);
    await session.port.newThread();
    const runId = await session.port.say('/wait');
    const isRunning = (state: PanelState) =>
      state.items.some((item) => item.kind === 'call' && item.state === 'dispatched');
    const over = session.port.finish(runId);
    await eventually('the call to run', async () => isRunning((await session.port.picture()) as PanelState));
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    const [call] = await over;
    expect(call?.result).toMatchObject({ ok: false, failure: { code: 'frame-gone' } });
  });

  it('that are added later are heard too', async () => {
    const page = await session.harness.openPage(`${session.sites}/frame.html?name=page`);
    await waitForTools(session.port, ['who', 'who_page']);
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'frame.html?name=late';
      document.body.append(frame);
    });
    await waitForTools(session.port, ['who', 'who_page', 'who_late']);
  });
});
