import type { Journal } from '../agent/journal';
import type { Runs } from '../agent/runs';
import { failed, type Outcome, success } from '../failure';
import type { MessagesFrom } from '../messages';
import type { Handlers } from '../messaging';
import type { Bin } from './bin';
import { branchedThread } from './branched-thread';
import { searchThreads } from './search-threads';

export type ShelfCommands = Extract<
  MessagesFrom<'panel'>,
  'thread/delete' | 'thread/restore' | 'thread/pin' | 'thread/branch' | 'thread/search'
>;
export type ShelfWorld = { journal: Journal; runs: Pick<Runs, 'stop'>; bin: Bin; now(): number };

const gone = failed('not-found', 'This thread no longer exists. Open another one.');
const done = (found: boolean): Outcome<Record<string, never>> => (found ? success({}) : gone);

/** What a panel may do with whole threads. */
export const shelfCommands = ({ journal, runs, bin, now }: ShelfWorld): Handlers<ShelfCommands> => ({
  'thread/delete': async ({ threadId }) => {
    await runs.stop(threadId);
    await bin.put(threadId);
    return success({});
  },
  'thread/restore': async ({ threadId }) =>
    (await bin.restore(threadId))
      ? success({})
      : failed('not-found', 'This thread was deleted more than a minute ago and is gone.'),
  'thread/pin': async ({ threadId, pinned }) =>
    done((await journal.updateThread(threadId, (thread) => ({ ...thread, pinned }))) !== undefined),
  'thread/branch': async ({ threadId, itemId, newThreadId }) => {
    if (await journal.thread(newThreadId)) return success({ threadId: newThreadId });
    const from = await journal.thread(threadId);
    if (!from) return gone;
    const [runs, items] = await Promise.all([journal.runsOf(threadId), journal.items(threadId)]);
    const branch = branchedThread(from, runs, items, itemId, newThreadId, now());
    if (!branch) return failed('not-found', 'This message is no longer in the thread.');
    await journal.addThread(branch.thread, branch.runs, branch.items);
    return success({ threadId: newThreadId });
  },
  'thread/search': async ({ words }) => success({ found: await searchThreads(journal, words) }),
});
