import * as z from 'zod';
import { partNames } from './part-names';
import { announcedTool, callResult } from './tool';

const nothing = z.object({});
const callReference = z.object({ callId: z.string(), documentId: z.string() });

/** Between a page's content script and the worker. Part of the message table. */
export const pageMessages = {
  // A page's content script → worker ---------------------------------------------------------------------------
  /** The full list of a document's tools, debounced; an empty list when the document has just begun. */
  'document/announce': {
    from: 'content' as const,
    request: z.object({ documentId: z.string().max(64), revision: z.int(), tools: z.array(z.unknown()).max(2000) }),
    reply: z.object({ accepted: z.int(), refused: z.array(z.object({ name: z.string(), reason: z.string() })) }),
  },
  /** `pagehide`: the document goes, for good or into the back/forward cache. */
  'document/left': {
    from: 'content' as const,
    request: z.object({ documentId: z.string().max(64), persisted: z.boolean() }),
    reply: nothing,
  },
  /** Asks for a packaged script beside the bridge, in the sender's own frame. */
  'document/load-part': {
    from: 'content' as const,
    request: z.object({ documentId: z.string().max(64), part: z.enum(partNames) }),
    reply: nothing,
  },
  /** Asks for the provider's later part, in the page's own world of the sender's frame. `key` lets it in there. */
  'document/load-provider': {
    from: 'content' as const,
    request: z.object({ documentId: z.string().max(64), key: z.string().max(64) }),
    reply: nothing,
  },

  // Worker → a page's content script ---------------------------------------------------------------------------
  /** Asks a document to announce itself again (the worker has just started). */
  'document/describe': { from: 'worker' as const, request: nothing, reply: z.object({ documentId: z.string() }) },
  /** What the document gives as the answer of the form that led to it: its JSON-LD, cut to a few thousand characters. */
  'document/outcome': {
    from: 'worker' as const,
    request: z.object({ documentId: z.string() }),
    reply: z.object({ text: z.string() }),
  },
  /** Runs one tool once. The same call id again gives the same result without running anything. */
  'call/run': {
    from: 'worker' as const,
    request: callReference.extend({
      tool: z.string(),
      source: announcedTool.shape.source,
      arguments: z.record(z.string(), z.unknown()),
      /** A toolkit's: the function of the page to call, and the arguments to pass one by one (null: in one object). */
      pageFunction: z.object({ steps: z.array(z.string()), order: z.array(z.string()).nullable() }).optional(),
    }),
    reply: callResult,
  },
  'call/cancel': { from: 'worker' as const, request: callReference, reply: nothing },
  /** What became of a call, asked by a worker that does not know. */
  'call/recall': {
    from: 'worker' as const,
    request: callReference,
    reply: z.object({ state: z.enum(['never', 'running', 'settled']), result: callResult.nullable() }),
  },
};
