import * as z from 'zod';
import type { Journal } from '../agent/journal';
import { exchange, exchangeList } from '../exchange';
import { failed, success } from '../failure';
import type { Handlers } from '../messaging';

export type InspectCommands = 'inspect/list' | 'inspect/exchange';

/** What a panel may ask about requests that were sent. Records are checked here, where they leave the disk. */
export const inspectCommands = (
  journal: Pick<Journal, 'exchangeList' | 'exchange'>,
): Handlers<InspectCommands> => ({
  'inspect/list': async ({ threadId }) => {
    const empty = { id: threadId, kept: [], dropped: 0 };
    const list = exchangeList.catch(empty).parse((await journal.exchangeList(threadId)) ?? empty);
    return success({ kept: list.kept, dropped: list.dropped });
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
