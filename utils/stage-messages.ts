import * as z from 'zod';
import { exchange, exchangeList } from './exchange';

/** Panel → worker: what shows an audience how it went. Part of the message table. */
export const stageMessages = {
  /** Which requests of a thread are kept, oldest first, and how many are no longer. */
  'inspect/list': {
    from: 'panel' as const,
    request: z.object({ threadId: z.string() }),
    reply: exchangeList.pick({ kept: true, dropped: true }),
  },
  /** One of them, to the letter. */
  'inspect/exchange': {
    from: 'panel' as const,
    request: z.object({ exchangeId: z.string() }),
    reply: z.object({ exchange }),
  },
};
