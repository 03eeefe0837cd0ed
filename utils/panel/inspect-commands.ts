import * as z from 'zod';
import type { Journal } from '../agent/journal';
import { exchange, exchangeList } from '../exchange';
import { failed, success } from '../failure';
import type { MessagesFrom } from '../messages';
import type { Handlers } from '../messaging';

export type InspectCommands = Extract<MessagesFrom<'panel'>, `inspect/${string}` | 'thread/earlier'>;

/** Characters of a question that name its run. */
const questionLength = 120;

/** What a panel may ask about requests that were sent. Records are checked here, where they leave the disk. */
export const inspectCommands = (
  journal: Pick<Journal, 'exchangeList' | 'exchange' | 'run' | 'runsOf' | 'items' | 'newestItems'>,
): Handlers<InspectCommands> => ({
  'thread/earlier': async ({ threadId, before, count }) =>
    success(await journal.newestItems(threadId, count, before)),
  'inspect/list': async ({ threadId }) => {
    const empty = { id: threadId, kept: [], dropped: 0 };
    const list = exchangeList.catch(empty).parse((await journal.exchangeList(threadId)) ?? empty);
    const [all, items] = await Promise.all([journal.runsOf(threadId), journal.items(threadId)]);
    const questions = new Map(items.flatMap((item) => (item.kind === 'user' ? [[item.id, item.text]] : [])));
    const runs = all
      .sort((left, right) => right.startedAt - left.startedAt)
      .map(({ id, messageId, startedAt }) => ({
        id,
        startedAt,
        question: (questions.get(messageId) ?? '').slice(0, questionLength),
      }));
    return success({ kept: list.kept, dropped: list.dropped, runs });
  },
  'inspect/run': async ({ runId }) => {
    const run = await journal.run(runId);
    if (!run) return failed('not-found', 'This run is no longer there.');
    const items = (await journal.items(run.threadId)).filter((item) => item.runId === runId);
    return success({ run, items });
  },
  'inspect/exchange': async ({ exchangeId }) => {
    const stored = await journal.exchange(exchangeId);
    if (!stored) return failed('not-found', 'This request is no longer kept: its thread has sent many since.');
    const parsed = z.object({ exchange }).safeParse({ exchange: stored });
    return parsed.success
      ? success(parsed.data)
      : failed('storage-failed', 'The record of this request cannot be read any more.');
  },
});
