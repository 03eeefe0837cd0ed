import * as z from 'zod';
import { exchange, exchangeList } from './exchange';
import { recording } from './recording';
import { gate, run, threadItem } from './thread';

const nothing = z.object({});
const recordingId = z.object({ recordingId: z.string().min(1).max(64) });
const recordingSummary = recording.pick({ id: true, title: true, recordedAt: true });

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
  /** All runs, from now on: nothing happens before the person says "Next". Off, what was held goes on. */
  'workshop/pace': {
    from: 'panel' as const,
    request: z.object({ stepByStep: z.boolean() }),
    reply: nothing,
  },
  /** Opens the gate that the panel showed; one that was opened already stays as it is. */
  'workshop/next': {
    from: 'panel' as const,
    request: z.object({ threadId: z.string(), gate }),
    reply: nothing,
  },
  /** The question of a run once more, in a thread beside it, with one tool switched off. */
  'workshop/compare': {
    from: 'panel' as const,
    request: z.object({
      runId: z.string(),
      switchKey: z.string(),
      /** Of the tool, for the title. */
      name: z.string().max(128),
      newThreadId: z.string().min(1).max(64),
      messageId: z.string().min(1).max(64),
    }),
    reply: z.object({ threadId: z.string(), runId: z.string() }),
  },
  'recording/make': {
    from: 'panel' as const,
    request: recordingId.extend({ threadId: z.string() }),
    reply: recordingId,
  },
  /** Newest first. */
  'recording/list': {
    from: 'panel' as const,
    request: nothing,
    reply: z.object({ recordings: z.array(recordingSummary) }),
  },
  'recording/read': { from: 'panel' as const, request: recordingId, reply: z.object({ recording }) },
  'recording/export': {
    from: 'panel' as const,
    request: recordingId,
    reply: z.object({ fileName: z.string(), text: z.string() }),
  },
  'recording/import': {
    from: 'panel' as const,
    request: z.object({ text: z.string().max(20_000_000) }),
    reply: recordingId,
  },
  'recording/delete': { from: 'panel' as const, request: recordingId, reply: nothing },
};
