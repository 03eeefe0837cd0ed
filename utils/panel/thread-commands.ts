import type { Journal } from '../agent/journal';
import type { Runs } from '../agent/runs';
import { failed, type Outcome, success } from '../failure';
import type { MessagesFrom } from '../messages';
import type { Handlers } from '../messaging';
import type { SavedModels } from '../models/saved-models';
import type { FrontPage } from '../panel-state';
import type { Thread } from '../thread';
import { newThread, shortened, untitled } from './new-thread';

type ThreadCommands = Exclude<MessagesFrom<'panel'>, `model/${string}`>;

export type ThreadCommandWorld = {
  journal: Journal;
  runs: Runs;
  models: Pick<SavedModels, 'defaultModelId'>;
  frontPage(windowId: number, ownTabId: number | null): Promise<FrontPage | null>;
  now(): number;
};

/** What a panel may ask for about threads, runs, calls and switches. */
export function threadCommands(world: ThreadCommandWorld): Handlers<ThreadCommands> {
  const { journal, runs } = world;

  async function threadFor(threadId: string | null, title: string): Promise<Thread> {
    const found = threadId === null ? undefined : await journal.thread(threadId);
    if (found) return found;
    const made = newThread(title, world.now());
    await journal.addThread(made);
    return made;
  }
  const done = (thread: Thread | undefined): Outcome<Record<string, never>> =>
    thread ? success({}) : failed('not-found', 'This thread no longer exists. Open another one.');

  return {
    'thread/create': async () => success({ threadId: (await threadFor(null, '')).id }),
    'thread/rename': async ({ threadId, title }) =>
      done(await journal.updateThread(threadId, (thread) => ({ ...thread, title }))),
    'thread/delete': async ({ threadId }) => {
      await runs.stop(threadId);
      await journal.deleteThread(threadId);
      return success({});
    },
    'message/send': async ({ threadId, text, windowId, ownTabId }) => {
      const thread = await threadFor(threadId, text);
      const [page, defaultModelId] = await Promise.all([
        world.frontPage(windowId, ownTabId),
        world.models.defaultModelId(),
      ]);
      const sent = await runs.send(thread, text, page?.tabId ?? null, thread.modelId ?? defaultModelId);
      if (!sent.ok) return sent;
      await journal.updateThread(thread.id, (present) => ({
        ...present,
        updatedAt: world.now(),
        title: present.title === untitled ? shortened(text) : present.title,
      }));
      return success({ threadId: thread.id, runId: sent.value.runId });
    },
    'run/stop': async ({ threadId }) => {
      await runs.stop(threadId);
      return success({});
    },
    'run/continue': ({ threadId }) => runs.goOn(threadId),
    'call/decide': ({ callId, choice, arguments: values }) => runs.decide(callId, choice, values),
    'tool/switch': async ({ threadId, switchKeys, on }) => {
      const thread = await threadFor(threadId, '');
      const turned = Object.fromEntries(switchKeys.map((key) => [key, on]));
      await journal.updateThread(thread.id, (present) => ({
        ...present,
        switches: { ...present.switches, ...turned },
      }));
      return success({ threadId: thread.id });
    },
  };
}
