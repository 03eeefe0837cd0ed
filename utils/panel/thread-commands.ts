import type { Journal } from '../agent/journal';
import type { Runs } from '../agent/runs';
import { failed, type Outcome, success } from '../failure';
import type { MessagesFrom } from '../messages';
import type { Handlers } from '../messaging';
import type { SavedModels } from '../models/saved-models';
import type { FrontPage } from '../panel-state';
import type { Thread } from '../thread';
import { newThread, shortened, untitled } from './new-thread';
import type { TransferCommands } from './transfer-commands';

type ThreadCommands = Exclude<MessagesFrom<'panel'>, `model/${string}` | `toolkit/${string}` | TransferCommands>;

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

  /** @param newId of the thread that is made where there is none: the same id again finds what it made. */
  async function threadFor(threadId: string | null, title: string, newId?: string): Promise<Thread> {
    const wanted = threadId ?? newId;
    const found = wanted === undefined ? undefined : await journal.thread(wanted);
    if (found) return found;
    const made = { ...newThread(title, world.now()), ...(newId && { id: newId }) };
    await journal.addThread(made);
    return made;
  }
  const gone = failed('not-found', 'This thread no longer exists. Open another one.');
  const done = (thread: Thread | undefined): Outcome<Record<string, never>> => (thread ? success({}) : gone);

  /** Where a run begins: the tab in front of the person, and the thread's model. */
  async function startOf(thread: Thread, { windowId, ownTabId }: { windowId: number; ownTabId: number | null }) {
    const [page, defaultModelId] = await Promise.all([
      world.frontPage(windowId, ownTabId),
      world.models.defaultModelId(),
    ]);
    return { tabId: page?.tabId ?? null, modelId: thread.modelId ?? defaultModelId };
  }

  const touch = (threadId: string, text: string) =>
    journal.updateThread(threadId, (present) => ({
      ...present,
      updatedAt: world.now(),
      title: present.title === untitled ? shortened(text) : present.title,
    }));

  return {
    'thread/create': async () => success({ threadId: (await threadFor(null, '')).id }),
    'thread/rename': async ({ threadId, title }) =>
      done(await journal.updateThread(threadId, (thread) => ({ ...thread, title }))),
    'thread/delete': async ({ threadId }) => {
      await runs.stop(threadId);
      await journal.deleteThread(threadId);
      return success({});
    },
    'message/send': async (message) => {
      const thread = await threadFor(message.threadId, message.text, message.messageId);
      const { tabId, modelId } = await startOf(thread, message);
      const sent = await runs.send(thread, message.text, tabId, modelId, message.messageId);
      if (!sent.ok) return sent;
      await touch(thread.id, message.text);
      return success({ threadId: thread.id, runId: sent.value.runId });
    },
    'message/edit': async (message) => {
      const thread = await journal.thread(message.threadId);
      if (!thread) return gone;
      const { tabId, modelId } = await startOf(thread, message);
      const { messageId, newMessageId, text } = message;
      const sent = await runs.edit(thread, messageId, text, tabId, modelId, newMessageId);
      if (!sent.ok) return sent;
      await touch(thread.id, message.text);
      return success({ threadId: thread.id, runId: sent.value.runId });
    },
    'run/stop': async ({ threadId }) => {
      await runs.stop(threadId);
      return success({});
    },
    'run/continue': ({ threadId, fromStep }) => runs.goOn(threadId, fromStep),
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
