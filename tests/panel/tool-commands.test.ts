import { describe, expect, it } from 'vitest';
import type { Journal } from '../../utils/agent/journal';
import type { MessageSender } from '../../utils/messaging';
import { newThread } from '../../utils/panel/new-thread';
import { toolCommands } from '../../utils/panel/tool-commands';
import type { CallRule } from '../../utils/panel-state';
import type { Thread } from '../../utils/thread';
import { createToolRules, ruleOn } from '../../utils/tool-rules';
import { sampleTool } from '../components/samples';

const site = 'http://localhost:4000';
const press = sampleTool('page.press', {
  key: 'bundled||page.press|d',
  switchKey: 'bundled||page.press',
  source: 'bundled',
  ruleOrigin: site,
});
const pay = sampleTool('pay', { mayLast: false });
/** A row only where more tools are on than fit, which can be in one thread alone. */
const finder = sampleTool('find.find_tools', { key: 'bundled||find.find_tools|d', source: 'bundled' });
const sender = {} as MessageSender;

function stage() {
  const threads = new Map<string, Thread>();
  const held = new Map<string, unknown>();
  const rules = createToolRules({
    get: async (key) => (held.has(key) ? { [key]: held.get(key) } : {}),
    set: async (values) => {
      for (const [key, value] of Object.entries(values)) held.set(key, value);
    },
  });
  const journal = {
    thread: async (id: string) => threads.get(id),
    addThread: async (thread: Thread) => void threads.set(thread.id, thread),
    updateThread: async (id: string, change: (thread: Thread) => Thread) => {
      threads.set(id, change(threads.get(id) ?? newThread('', 0)));
    },
  } as unknown as Journal;
  const commands = toolCommands({
    journal,
    rules,
    toolList: { rowsFor: async ({ switches }) => (switches.many ? [press, pay, finder] : [press, pay]) },
    runNow: {
      run: async () => ({ ok: true, value: { result: { ok: true, content: [] }, milliseconds: 1 } }),
      stop: () => {},
    },
    frontPage: async () => null,
    now: () => 0,
  });
  const rule = (wanted: CallRule, row = press, threadId: string | null = null) =>
    commands['tool/rule'](
      { threadId, toolKey: row.key, switchKey: row.switchKey, origin: site, rule: wanted },
      sender,
    );
  return { threads, rules, commands, rule };
}

const threadIdOf = (answer: Awaited<ReturnType<ReturnType<typeof stage>['rule']>>): string =>
  answer.ok ? answer.value.threadId : '';

describe('what a person says of a tool', () => {
  it('lasts as long as they said: a thread, a site, never', async () => {
    const { threads, rules, rule } = stage();
    const threadId = threadIdOf(await rule('thread'));
    const grant = `bundled||page.press|d@${site}`;
    expect(threads.get(threadId)?.allowed).toEqual([grant]);

    await rule('site', press, threadId);
    expect(threads.get(threadId)?.allowed).toEqual([]);
    expect(ruleOn(await rules.read(), site, press.switchKey)).toEqual({ always: press.key });

    await rule('never', press, threadId);
    expect(ruleOn(await rules.read(), site, press.switchKey)).toEqual({ never: true });

    await rule('ask', press, threadId);
    expect(await rules.read()).toEqual({ version: 1, sites: {} });
  });

  it('is heeded for a row that only their thread has', async () => {
    const { threads, rules, rule } = stage();
    threads.set('full', { ...newThread('', 0), id: 'full', switches: { many: true } });
    expect(await rule('never', finder, 'full')).toMatchObject({ ok: true });
    expect(ruleOn(await rules.read(), site, finder.switchKey)).toEqual({ never: true });
    expect(await rule('never', finder)).toMatchObject({ failure: { code: 'tool-gone' } });
    expect([...threads.keys()]).toEqual(['full']);
  });

  it('keeps the default of the switch beside it', async () => {
    const { rules, rule, commands } = stage();
    await commands['tool/site-default']({ origin: site, switchKeys: [press.switchKey], on: true }, sender);
    await rule('site');
    expect(ruleOn(await rules.read(), site, press.switchKey)).toEqual({ on: true, always: press.key });
    await commands['tool/site-default']({ origin: site, switchKeys: [press.switchKey], on: null }, sender);
    expect(ruleOn(await rules.read(), site, press.switchKey)).toEqual({ always: press.key });
  });

  it('is never a lasting yes for what is asked about each time, nor for a definition that is not there', async () => {
    const { threads, rules, rule } = stage();
    for (const wanted of ['thread', 'site'] as const) {
      expect(await rule(wanted, pay)).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
    }
    const changed = { ...press, key: 'bundled||page.press|other' };
    expect(await rule('site', changed)).toMatchObject({ ok: false, failure: { code: 'tool-gone' } });
    expect([threads.size, await rules.read()]).toEqual([0, { version: 1, sites: {} }]);
  });
});

it('turns switches of a new thread, and those that another chat kept', async () => {
  const { threads, commands } = stage();
  const made = await commands['tool/switch']({ threadId: null, switchKeys: ['a', 'b'], on: true }, sender);
  const threadId = made.ok ? made.value.threadId : '';
  expect(threads.get(threadId)?.switches).toEqual({ a: true, b: true });
  const brought = await commands['tool/import-switches'](
    { threadId, text: '{"press": true, "gone": true}', windowId: 1, ownTabId: null },
    sender,
  );
  expect(brought).toEqual({ ok: true, value: { threadId, switched: 1, unknown: ['gone'] } });
  expect(threads.get(threadId)?.switches).toEqual({ a: true, b: true, [press.switchKey]: true });
});
