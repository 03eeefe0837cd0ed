import * as z from 'zod';

/**
 * One model request as it went out and what came back, kept so that a person can see what the model saw. A request that
 * was refused and sent again is an exchange for each attempt. Keys never get here: they travel in a header.
 */
export const exchange = z.object({
  id: z.string(),
  threadId: z.string(),
  runId: z.string(),
  step: z.int(),
  /** The answer that came of it, as an item of the thread. */
  answerId: z.string(),
  /** Counts the attempts of a step from 1. */
  attempt: z.int(),
  author: z.string(),
  /** As the provider names it; empty where the model has no name of its own. */
  model: z.string(),
  /** `http`: over the network. `inside`: to a model that needs none; `body` is then what it was handed. */
  wire: z.enum(['http', 'inside']),
  url: z.string(),
  startedAt: z.number(),
  /** When the first of the answer came; null where nothing did. */
  firstAt: z.number().nullable(),
  /** Null: the worker was ended before the answer was. */
  endedAt: z.number().nullable(),
  status: z.int().nullable(),
  /** The text that was sent, to the letter. */
  body: z.string(),
  /** Characters beyond what is kept. */
  bodyLeftOut: z.int(),
  raw: z.string(),
  rawLeftOut: z.int(),
  /** When text came: milliseconds after `startedAt`, which text, how many characters. */
  arrivals: z.array(z.tuple([z.number(), z.enum(['text', 'reasoning']), z.int()])),
});
export type Exchange = z.infer<typeof exchange>;

const keptExchange = z.object({
  id: z.string(),
  runId: z.string(),
  step: z.int(),
  attempt: z.int(),
  answerId: z.string(),
  /** Characters that it takes. */
  size: z.int(),
});

/** Which exchanges of a thread are kept, oldest first, and how many are no longer. */
export const exchangeList = z.object({
  /** The thread's. */
  id: z.string(),
  kept: z.array(keptExchange),
  dropped: z.int(),
});
export type ExchangeList = z.infer<typeof exchangeList>;
