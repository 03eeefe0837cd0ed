import * as z from 'zod';
import { exchange, exchangeList } from './exchange';
import { run, threadItem } from './thread';

/** Panel → worker: what shows an audience how it went. Part of the message table. */
export const stageMessages = {
  /** Items of a thread that are older than `before`, the newest of them, and how many are older still. */
  'thread/earlier': {
    from: 'panel' as const,
    request: z.object({ threadId: z.string(), before: z.number(), count: z.int().min(1).max(500) }),
    reply: z.object({ items: z.array(threadItem), earlier: z.int() }),
  },
  /** Which requests of a thread are kept, oldest first, and how many are no longer. */
  'inspect/list': {
    from: 'panel' as const,
    request: z.object({ threadId: z.string() }),
    reply: exchangeList.pick({ kept: true, dropped: true }).extend({
      /** Newest first, each with the words that it answers. */
      runs: z.array(z.object({ id: z.string(), question: z.string(), startedAt: z.number() })),
    }),
  },
  /** A run with everything of it, however long its thread is. */
  'inspect/run': {
    from: 'panel' as const,
    request: z.object({ runId: z.string() }),
    reply: z.object({ run, items: z.array(threadItem) }),
  },
  /** One of them, to the letter. */
  'inspect/exchange': {
    from: 'panel' as const,
    request: z.object({ exchangeId: z.string() }),
    reply: z.object({ exchange }),
  },
};
