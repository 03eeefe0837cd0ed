import type { Journal } from '../agent/journal';
import { isOpen, newId } from '../agent/phase';
import type { Runs } from '../agent/runs';
import { failed, type Outcome, success } from '../failure';
import type { MessagesFrom } from '../messages';
import type { Handlers } from '../messaging';
import type { SavedModels } from '../models/saved-models';
import type { FrontPage } from '../panel-state';
import type { Thread } from '../thread';
import { newThread, shortened, untitled } from './new-thread';
import type { WaitingMessages } from './waiting-messages';

export type ThreadCommands = Extract<
  MessagesFrom<'panel'>,
  `message/${string}` | `run/${string}` | `call/${string}` | 'thread/create' | 'thread/rename'
>;

export type ThreadCommandWorld = {
  journal: Journal;
  runs: Runs;
  waiting: WaitingMessages;
  models: Pick<SavedModels, 'defaultModelId'>;
  frontPage(windowId: number, ownTabId: number | null): Promise<FrontPage | null>;
  now(): number;
};

/** What a panel may ask for about threads, runs, calls and switches. */
export function threadCommands(world: ThreadCommandWorld): Handlers<ThreadCommands> {
  const { journal, runs, waiting } = world;

  /** @param madeId of the thread that is made where there is none: the same id again finds what it made. */
  async function threadFor(threadId: string | null, title: string, madeId?: string): Promise<Thread> {
    const wanted = threadId ?? madeId;
    const found = wanted === undefined ? undefined : await journal.thread(wanted);
    if (found) return found;
    const made = { ...newThread(title, world.now()), ...(madeId && { id: madeId }) };
    await journal.addThread(made);
    return made;
  }
  const nothingToSay = failed('invalid-arguments', 'There is nothing to send. Write a message first.');
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
    'message/send': async (message) => {
      const { text, attachments, messageId = newId() } = message;
      if (text.trim() === '' && !attachments?.length) return nothingToSay;
      const thread = await threadFor(message.threadId, text, message.messageId);
      const { tabId, modelId } = await startOf(thread, message);
      const open = (await journal.runsOf(thread.id)).find(isOpen);
      if (open && !(await journal.item(messageId))) {
        await waiting.add(thread.id, { id: messageId, text, tabId, ...(attachments && { attachments }) });
        return success({ threadId: thread.id, runId: open.id });
      }
      const sent = await runs.send(thread, { text, tabId, modelId, messageId, attachments });
      if (!sent.ok) return sent;
      await touch(thread.id, message.text);
      return success({ threadId: thread.id, runId: sent.value.runId });
    },
    'message/edit': async (message) => {
      const thread = await journal.thread(message.threadId);
      if (!thread) return gone;
      const { tabId, modelId } = await startOf(thread, message);
      const { messageId, newMessageId, text } = message;
      const sent = await runs.edit(thread, messageId, { text, tabId, modelId, messageId: newMessageId });
      if (!sent.ok) return sent;
      await touch(thread.id, message.text);
      return success({ threadId: thread.id, runId: sent.value.runId });
    },
    'message/withdraw': async ({ threadId, messageId }) => {
      const found = await waiting.withdraw(threadId, messageId);
      if (!found) return success({ message: null });
      const { text, attachments } = found;
      return success({ message: { text, ...(attachments && { attachments }) } });
    },
    'message/send-waiting': ({ threadId }) => waiting.sendNow(threadId),
    'run/stop': async ({ threadId }) => {
      await runs.stop(threadId);
      return success({});
    },
    'run/continue': ({ threadId, fromStep }) => runs.goOn(threadId, fromStep),
    'call/decide': ({ callId, choice, arguments: values }) => runs.decide(callId, choice, values),
  };
}
