import type { Journal } from '../agent/journal';
import type { Runs } from '../agent/runs';
import { failed, success } from '../failure';
import type { MessagesFrom } from '../messages';
import type { Handlers } from '../messaging';
import { branchedThread } from './branched-thread';
import type { WorkshopPace } from './workshop-pace';

export type WorkshopCommands = Extract<MessagesFrom<'panel'>, `workshop/${string}`>;
export type WorkshopWorld = {
  journal: Journal;
  runs: Pick<Runs, 'next' | 'resume' | 'send'>;
  pace: WorkshopPace;
  changed(): void;
  now(): number;
};

const titleLength = 200;

/** What a person who shows tools to an audience may ask for. */
export const workshopCommands = ({
  journal,
  runs,
  pace,
  changed,
  now,
}: WorkshopWorld): Handlers<WorkshopCommands> => ({
  'workshop/pace': async ({ stepByStep }) => {
    await pace.set(stepByStep);
    changed();
    // What was held goes on by itself now.
    if (!stepByStep) await runs.resume();
    return success({});
  },
  'workshop/next': async ({ threadId, gate }) => {
    await runs.next(threadId, gate);
    return success({});
  },
  'workshop/compare': async ({ runId, switchKey, name, newThreadId, messageId }) => {
    const run = await journal.run(runId);
    const [from, message] = await Promise.all([
      run && journal.thread(run.threadId),
      run && journal.item(run.messageId),
    ]);
    if (!run || !from || message?.kind !== 'user') {
      return failed('not-found', 'The question of this run is no longer there, so it cannot be asked again.');
    }
    const [all, items] = await Promise.all([journal.runsOf(from.id), journal.items(from.id)]);
    const branch = branchedThread(from, all, items, message.id, newThreadId, now());
    if (!branch) return failed('not-found', 'The question of this run is no longer in its thread.');
    const known = await journal.thread(newThreadId);
    const thread = known ?? {
      ...branch.thread,
      title: `${from.title}: without ${name}`.slice(0, titleLength),
      switches: { ...from.switches, [switchKey]: false },
    };
    if (!known) await journal.addThread(thread, branch.runs, branch.items);
    const sent = await runs.send(thread, {
      ...{ messageId, text: message.text, attachments: message.attachments },
      ...{ tabId: run.tabId, modelId: run.modelId },
    });
    return sent.ok ? success({ threadId: thread.id, runId: sent.value.runId }) : sent;
  },
});
