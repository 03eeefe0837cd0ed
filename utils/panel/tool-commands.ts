import type { Journal } from '../agent/journal';
import { failed, success } from '../failure';
import type { MessagesFrom } from '../messages';
import type { Handlers } from '../messaging';
import type { FrontPage } from '../panel-state';
import type { Thread } from '../thread';
import type { ToolRulesStore } from '../tool-rules';
import { grantFor } from '../trust/grants';
import { readSwitches, switchesFor } from './import-switches';
import { newThread } from './new-thread';
import type { createRunNow } from './run-now';
import type { ToolList } from './tool-list';

export type ToolCommands = Extract<MessagesFrom<'panel'>, `tool/${string}`>;

type World = {
  journal: Journal;
  toolList: Pick<ToolList, 'rowsFor'>;
  rules: ToolRulesStore;
  runNow: ReturnType<typeof createRunNow>;
  frontPage(windowId: number, ownTabId: number | null): Promise<FrontPage | null>;
  now(): number;
};

/** What a person does with tools: switches for a thread or a site, when to ask, and running one by hand. */
export function toolCommands({ journal, toolList, rules, runNow, frontPage, now }: World): Handlers<ToolCommands> {
  const existing = async (threadId: string | null) => (threadId === null ? undefined : journal.thread(threadId));
  async function threadFor(threadId: string | null): Promise<Thread> {
    const found = await existing(threadId);
    if (found) return found;
    const made = newThread('', now());
    await journal.addThread(made);
    return made;
  }

  const turn = (thread: Thread, switches: Record<string, boolean>) =>
    journal.updateThread(thread.id, (present) => ({ ...present, switches: { ...present.switches, ...switches } }));

  return {
    'tool/switch': async ({ threadId, switchKeys, on }) => {
      const thread = await threadFor(threadId);
      await turn(thread, Object.fromEntries(switchKeys.map((key) => [key, on])));
      return success({ threadId: thread.id });
    },
    'tool/rule': async ({ threadId, toolKey, switchKey, origin, rule }) => {
      const rows = await toolList.rowsFor((await existing(threadId)) ?? newThread('', 0), null);
      const row = rows.find(({ key }) => key === toolKey);
      if (!row) return failed('tool-gone', 'The tool is no longer offered: its page has left or changed it.');
      if (!row.mayLast && (rule === 'thread' || rule === 'site')) {
        return failed('not-allowed', `${row.name} is asked about each time: no lasting yes is possible.`);
      }
      const thread = await threadFor(threadId);
      const grant = grantFor(toolKey, origin);
      await rules.change(origin, [switchKey], ({ on }) => ({
        ...(on !== undefined && { on }),
        ...(rule === 'site' && { always: toolKey }),
        ...(rule === 'never' && { never: true }),
      }));
      await journal.updateThread(thread.id, (present) => {
        const others = present.allowed.filter((one) => one !== grant);
        return { ...present, allowed: rule === 'thread' ? [...others, grant] : others };
      });
      return success({ threadId: thread.id });
    },
    'tool/site-default': async ({ origin, switchKeys, on }) => {
      await rules.change(origin, switchKeys, ({ on: _before, ...rest }) => (on === null ? rest : { ...rest, on }));
      return success({});
    },
    'tool/import-switches': async ({ threadId, text, windowId, ownTabId }) => {
      const wanted = readSwitches(text);
      if (!wanted.ok) return wanted;
      const thread = await threadFor(threadId);
      const page = await frontPage(windowId, ownTabId);
      const { switches, unknown } = switchesFor(wanted.value, await toolList.rowsFor(thread, page?.tabId ?? null));
      await turn(thread, switches);
      return success({ threadId: thread.id, switched: Object.keys(switches).length, unknown });
    },
    'tool/run': (wish) => runNow.run(wish),
    'tool/stop-run': ({ callId }) => {
      runNow.stop(callId);
      return success({});
    },
  };
}
