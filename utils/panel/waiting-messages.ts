import type { Journal } from '../agent/journal';
import { isOpen } from '../agent/phase';
import type { Runs } from '../agent/runs';
import { failed, type Outcome, success } from '../failure';
import type { SavedModels } from '../models/saved-models';
import type { Run, Thread, WaitingMessage } from '../thread';

export type WaitingMessages = ReturnType<typeof createWaitingMessages>;

/**
 * Messages that a person wrote while the thread was at work. They lie with the thread, so that no life of the worker
 * loses one, and go one by one when a run has come to its end. After Stop, a failure or a limit they are held until
 * the person says so: whoever stops does not want the next thing to start.
 */
export function createWaitingMessages(
  journal: Journal,
  runs: Pick<Runs, 'send'>,
  models: Pick<SavedModels, 'defaultModelId'>,
  now: () => number,
) {
  /** Sent first and taken out of the line afterwards: the same id again is taken once. */
  async function sendFirst(thread: Thread): Promise<Outcome<Record<string, never>>> {
    const [first] = thread.waiting ?? [];
    if (!first) return success({});
    const modelId = thread.modelId ?? (await models.defaultModelId());
    const sent = await runs.send(thread, {
      ...{ messageId: first.id, text: first.text, attachments: first.attachments },
      ...{ tabId: first.tabId, modelId },
    });
    if (!sent.ok) return sent;
    await takeOut(thread.id, first.id);
    return success({});
  }

  const takeOut = (threadId: string, messageId: string) =>
    journal.updateThread(threadId, (thread) => ({
      ...thread,
      updatedAt: now(),
      waiting: (thread.waiting ?? []).filter(({ id }) => id !== messageId),
    }));

  async function runEnded({ threadId, phase }: Run): Promise<void> {
    if (phase !== 'done') return;
    const thread = await journal.thread(threadId);
    if (thread) await sendFirst(thread);
  }

  journal.subscribe(({ run }) => {
    if (run && !isOpen(run)) runEnded(run).catch((thrown: unknown) => console.error('Patchbay:', thrown));
  });

  return {
    async add(threadId: string, message: WaitingMessage): Promise<void> {
      await journal.updateThread(threadId, (thread) => {
        const waiting = thread.waiting ?? [];
        return waiting.some(({ id }) => id === message.id) ? thread : { ...thread, waiting: [...waiting, message] };
      });
      // The run may have ended while this was written down.
      const run = await journal.latestRun(threadId);
      if (run) await runEnded(run);
    },
    async withdraw(threadId: string, messageId: string): Promise<WaitingMessage | null> {
      const found = (await journal.thread(threadId))?.waiting?.find(({ id }) => id === messageId) ?? null;
      if (found) await takeOut(threadId, messageId);
      return found;
    },
    async sendNow(threadId: string): Promise<Outcome<Record<string, never>>> {
      const thread = await journal.thread(threadId);
      return thread ? sendFirst(thread) : failed('not-found', 'This thread no longer exists. Open another one.');
    },
    /** Goes on where an earlier life of the worker ended between a run's end and the next message. */
    async resume(): Promise<void> {
      for (const thread of (await journal.threads()).filter(({ waiting = [] }) => waiting.length > 0)) {
        const run = await journal.latestRun(thread.id);
        if (run) await runEnded(run);
      }
    },
  };
}
