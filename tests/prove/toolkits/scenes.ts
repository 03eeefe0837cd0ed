import { setTimeout as pause } from 'node:timers/promises';
import type { CallWord } from '../../../components/chat/call-state';
import { eventually } from '../../e2e/support/eventually';
import { followsChanges } from './development';
import { keepsSecrets } from './secrets';
import { marksOn, offered, type Stage, titled, visit } from './stage';
import { drafted, unparsable } from './toolkits';

/** One thing that must hold. It throws where it does not. `long`: not in the form that every test run takes. */
export type Scene = { name: string; long?: boolean; play: (stage: Stage) => Promise<void> };

function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

/** A call on this page comes to this state, its card says these words, and the page bears so many marks of it. */
const called = (name: string, path: string, tool: string, state: CallWord, words: RegExp, marks = 0): Scene => ({
  name,
  play: (stage) =>
    visit(stage, path, async (page) => {
      const text = await stage.call(tool, state);
      must(words.test(text), `the card says: ${text}`);
      const there = await marksOn(page);
      must(there === marks, `the page bears ${there} marks instead of ${marks}`);
    }),
});

const switchedOff: Scene = {
  name: "before the browser's switch: listed with its name, offered to no model",
  play: (stage) =>
    visit(stage, '/plain', async () => {
      await stage.fresh('probe.mark');
      await eventually('the reason in the list', async () =>
        /[Aa]llow.?.?[Uu]ser [Ss]cripts/.test(await stage.panel.toolsText()),
      );
      const sentence = await stage.begin('probe.mark');
      await stage.panel.waitForText('Over');
      must(!offered(stage.model, sentence).includes('localhost_probe_mark'), 'the model was offered it');
      await throwSwitch(stage);
    }),
};

/** Firefox asks at the panel's own button; Chromium's switch is on a page of the browser, to which the button leads. */
async function throwSwitch({ kind, harness, panel }: Stage): Promise<void> {
  if (kind === 'chromium') {
    await harness.driver.allowUserScripts();
    return;
  }
  await panel.showTools(true);
  await panel.press('Allow user scripts');
  await panel.showTools(false);
}

const inFrame: Scene = {
  name: 'in an iframe of a page that the toolkit does not name',
  play: (stage) =>
    visit(stage, '/outer', async (page) => {
      const text = await stage.call('probe.mark', 'done');
      must(text.includes('marked at /inner'), `the card says: ${text}`);
      must((await marksOn(page)) === 0, 'the outer page was written on');
    }),
};

const afterNavigation: Scene = {
  name: 'after in-page navigation to an address that the toolkit names',
  play: (stage) =>
    visit(stage, '/spa/a', async (page) => {
      must(!(await stage.canBeSwitched('narrow.there')), 'it may be called before');
      await page.evaluate(() => history.pushState(null, '', '/spa/b'));
      await eventually('the tool', () => stage.canBeSwitched('narrow.there'));
      const text = await stage.call('narrow.there', 'done');
      must(text.includes('marked at /spa/b') && (await marksOn(page)) === 1, `the card says: ${text}`);
    }),
};

const afterReturn: Scene = {
  name: 'after the back/forward cache, and never in the page that came between',
  play: (stage) =>
    visit(stage, '/plain', async (page) => {
      await stage.call('probe.mark', 'done');
      await page.bringToFront();
      await page.evaluate(() => location.assign('/between'));
      await titled(page, 'At /between');
      await page.evaluate(() => history.back());
      await titled(page, 'At /plain');
      const before = await marksOn(page);
      const text = await stage.call('probe.mark', 'done');
      must(text.includes('marked at /plain') && (await marksOn(page)) === before + 1, `the card says: ${text}`);
    }),
};

const stopped: Scene = {
  name: 'never settles: Stop ends it, and the code is told',
  play: (stage) =>
    visit(stage, '/plain', async (page) => {
      await stage.fresh('probe.wait');
      await stage.begin('probe.wait');
      await stage.panel.waitForCall('probe.wait', 'running');
      await stage.panel.stop();
      await stage.panel.waitForCall('probe.wait', 'cancelled');
      await titled(page, 'told to stop');
    }),
};

const workerDies: Scene = {
  name: 'the worker dies in mid call: done once, with its result',
  play: (stage) =>
    visit(stage, '/plain', async (page) => {
      await stage.fresh('probe.slow');
      await stage.begin('probe.slow');
      await stage.panel.waitForCall('probe.slow', 'running');
      await pause(300);
      await stage.harness.killWorker();
      const { text } = await stage.panel.waitForCall('probe.slow', 'done', 0, 30_000);
      must(
        text.includes('marked at /plain') && (await marksOn(page)) === 1,
        `${await marksOn(page)} marks; the card says: ${text}`,
      );
    }),
};

const unreadable: Scene = {
  name: 'does not parse',
  play: async (stage) => {
    await stage.install(await unparsable());
    await visit(stage, '/plain', async () => {
      const text = await stage.call('unread.words', 'failed');
      must(/cannot read its code/.test(text), `the card says: ${text}`);
    });
  },
};

const unseen: Scene = {
  name: 'a page with hooks on everything sees nothing of isolated code',
  play: (stage) =>
    visit(stage, '/spying', async (page) => {
      await stage.call('probe.hide', 'done');
      const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
      const leaks = seen.filter((text) => /ISOLATED-SECRET|patchbay:|registerTool|sees nothing/.test(text));
      must(leaks.length === 0, `it saw: ${leaks.join(' | ').slice(0, 500)}`);
      const left = await page.evaluate(
        () => 'hidden' in globalThis || Symbol.for('patchbay.toolkit') in globalThis,
      );
      must(!left, 'something of it is left in the page');
    }),
};

const undeclared: Scene = {
  name: 'is not there on a site that it does not name, though the person granted that site',
  play: (stage) =>
    visit(stage, `${stage.pages.otherUrl}/plain`, async () => {
      await pause(500);
      must(!(await stage.canBeSwitched('probe.mark')), 'it may be called');
    }),
};

const late: Scene = {
  name: 'never settles: its deadline ends it',
  long: true,
  play: (stage) =>
    visit(stage, '/plain', async (page) => {
      await stage.call('probe.wait', 'timed out', 45_000);
      await titled(page, 'told to stop');
    }),
};

/** Played in the full form alone: another scene of the short one tries the same code. */
const inFull = (scene: Scene): Scene => ({ ...scene, long: true });

export const scenes: Scene[] = [
  switchedOff,
  called("on a page with `default-src 'none'`", '/strict', 'probe.mark', 'done', /marked at \/strict/, 1),
  called('on a page with Trusted Types', '/trusted', 'probe.mark', 'done', /marked at \/trusted/, 1),
  inFrame,
  afterNavigation,
  afterReturn,
  called('throws', '/plain', 'probe.throw', 'failed', /RangeError: thrown on purpose/),
  inFull(called('rejects', '/plain', 'probe.reject', 'failed', /TypeError: rejected on purpose/)),
  called('gives what cannot be cloned', '/plain', 'probe.node', 'done', /BODY/),
  inFull(called('gives nothing', '/plain', 'probe.nothing', 'done', /returned nothing/)),
  inFull(called('gives what holds itself', '/plain', 'probe.cycle', 'done', /"name"/)),
  unreadable,
  called('goes to another page', '/plain', 'probe.leave', 'done', /went to .*\/arrived/),
  stopped,
  late,
  workerDies,
  { name: 'under development: a change is in the list within two seconds', long: true, play: followsChanges },
  called("in the page's world: has what the page has", '/page', 'within.look', 'done', /the shop is open/),
  inFull(called('beside the page: has nothing of it', '/page', 'probe.hide', 'done', /sees nothing of the page/)),
  unseen,
  called('tries the extension, another toolkit, another site', '/spying', 'hostile.reach', 'done', /got nothing/),
  called(
    'with grants: reaches the host that it names, keeps its values, and nothing more',
    '/strict',
    'granted.use',
    'done',
    /read 200true; kept 1; other refused; forged refused/,
  ),
  { name: 'a secret: with its one host and in its slot, and nowhere else', play: keepsSecrets },
  undeclared,
];

export const installable = async (texts: readonly string[]) => Promise.all(texts.map(drafted));
