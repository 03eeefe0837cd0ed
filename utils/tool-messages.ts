import * as z from 'zod';
import { callRule } from './panel-state';
import { callResult } from './tool';

const threadId = z.string().nullable();
const inThread = z.object({ threadId: z.string() });
const nothing = z.object({});

/** Panel → worker: what a person does with tools. Part of the message table. A null thread: a new one is made. */
export const toolMessages = {
  'tool/switch': {
    from: 'panel' as const,
    request: z.object({ threadId, switchKeys: z.array(z.string()).max(5000), on: z.boolean() }),
    reply: inThread,
  },
  /** When a call of this very definition asks: in this thread, or on this site in all of them. */
  'tool/rule': {
    from: 'panel' as const,
    request: z.object({ threadId, toolKey: z.string(), switchKey: z.string(), origin: z.string(), rule: callRule }),
    reply: inThread,
  },
  /** What the switches stand at on this site where a thread has not set them; null: as if nobody had said anything. */
  'tool/site-default': {
    from: 'panel' as const,
    request: z.object({
      origin: z.string(),
      switchKeys: z.array(z.string()).max(5000),
      on: z.boolean().nullable(),
    }),
    reply: nothing,
  },
  /** Turns on what a record of switches by name names (`chat:tools:…`), and says which names nothing here answers to. */
  'tool/import-switches': {
    from: 'panel' as const,
    request: z.object({
      threadId,
      text: z.string().max(1_000_000),
      windowId: z.int(),
      ownTabId: z.int().nullable(),
    }),
    reply: inThread.extend({ switched: z.int(), unknown: z.array(z.string()) }),
  },
  /** Runs a tool on a person's own click: no model hears of it, and nothing is asked. Once for each call id. */
  'tool/run': {
    from: 'panel' as const,
    request: z.object({
      callId: z.string().min(1).max(64),
      toolKey: z.string(),
      /** Where; null for tools of the browser. */
      tabId: z.int().nullable(),
      arguments: z.record(z.string(), z.unknown()),
      /** The thread on show and the tab in front: whose tabs are meant by numbers, and by "the current one". */
      threadId: threadId.optional(),
      frontTabId: z.int().nullable().optional(),
    }),
    reply: z.object({ result: callResult, milliseconds: z.number() }),
  },
  'tool/stop-run': { from: 'panel' as const, request: z.object({ callId: z.string() }), reply: nothing },
};
