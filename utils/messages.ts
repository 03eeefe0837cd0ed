import * as z from 'zod';
import { pageMessages } from './page-messages';
import { modelSummary } from './panel-state';
import { stageMessages } from './stage-messages';
import { attachment, decisionChoice } from './thread';
import { callResult } from './tool';
import { toolMessages } from './tool-messages';
import { toolkit, toolkitDraft, toolkitSummary } from './toolkit';

/** Who may send a message. `content`: our content script in a page; `panel`: a page of the extension; `worker`. */
export type Sender = 'content' | 'panel' | 'worker';

type MessageRule = { from: Sender; request: z.ZodType; reply: z.ZodType };

const nothing = z.object({});
/** Null where the endpoint does not say. */
const listedModel = z.object({
  id: z.string(),
  callsTools: z.boolean().nullable(),
  contextWindow: z.number().nullable(),
});
const toolkitId = z.object({ toolkitId: z.string() });
const attachments = z.array(attachment).max(20);

/**
 * Every message of the extension: who may send it, what it holds, what it is answered with. Requests are checked where
 * they arrive, once; the reply travels in an envelope (`Outcome`), so that a missing answer is never taken for success.
 */
export const messages = {
  ...pageMessages,

  // Panel → worker ---------------------------------------------------------------------------------------------
  'thread/create': { from: 'panel', request: nothing, reply: z.object({ threadId: z.string() }) },
  'thread/rename': {
    from: 'panel',
    request: z.object({ threadId: z.string(), title: z.string().min(1).max(200) }),
    reply: nothing,
  },
  /** Out of sight at once, gone for good a minute later; `thread/restore` brings it back until then. */
  'thread/delete': { from: 'panel', request: z.object({ threadId: z.string() }), reply: nothing },
  'thread/restore': { from: 'panel', request: z.object({ threadId: z.string() }), reply: nothing },
  'thread/pin': { from: 'panel', request: z.object({ threadId: z.string(), pinned: z.boolean() }), reply: nothing },
  /** A new thread that holds everything up to this item; grants for the old one do not go along. */
  'thread/branch': {
    from: 'panel',
    request: z.object({ threadId: z.string(), itemId: z.string(), newThreadId: z.string().min(1).max(64) }),
    reply: z.object({ threadId: z.string() }),
  },
  /** Threads in which all these words were said, newest first, each with the words around the first of them. */
  'thread/search': {
    from: 'panel',
    request: z.object({ words: z.string().min(1).max(200) }),
    reply: z.object({ found: z.array(z.object({ threadId: z.string(), excerpt: z.string() })) }),
  },
  /**
   * Starts a run, or waits for the one that is open to end. Without a thread, a new one is made and its id returned.
   * `messageId` is made by the panel: a message sent again under the same id, because the worker died before it
   * answered, is taken once.
   */
  'message/send': {
    from: 'panel',
    request: z.object({
      threadId: z.string().nullable(),
      messageId: z.string().min(1).max(64).optional(),
      text: z.string().max(200_000),
      attachments: attachments.optional(),
      windowId: z.int(),
      ownTabId: z.int().nullable(),
    }),
    reply: z.object({ threadId: z.string(), runId: z.string() }),
  },
  /** Takes a message that still waits out of the line; null where it was sent already. */
  'message/withdraw': {
    from: 'panel',
    request: z.object({ threadId: z.string(), messageId: z.string() }),
    reply: z.object({ message: z.object({ text: z.string(), attachments: attachments.optional() }).nullable() }),
  },
  /** After Stop or a failure nothing goes by itself: sends the first message that waits. */
  'message/send-waiting': { from: 'panel', request: z.object({ threadId: z.string() }), reply: nothing },
  /** What the page in front says: its selected words, or all of its text. The panel asks for the site first. */
  'page/read': {
    from: 'panel',
    request: z.object({ part: z.enum(['selection', 'whole']), windowId: z.int(), ownTabId: z.int().nullable() }),
    reply: z.object({ title: z.string(), url: z.string(), text: z.string() }),
  },
  /** Threads as the text of a file; null: all of them. No keys, models, grants or switches are in it. */
  'thread/export': {
    from: 'panel',
    request: z.object({
      threadIds: z.array(z.string()).nullable(),
      /** Markdown is for reading; only JSON can be imported. */
      format: z.enum(['json', 'markdown']).optional(),
    }),
    reply: z.object({ fileName: z.string(), text: z.string() }),
  },
  /** Adds the threads of such a file, beside those that are here. */
  'thread/import': {
    from: 'panel',
    request: z.object({ text: z.string().max(20_000_000) }),
    reply: z.object({ imported: z.int(), skipped: z.array(z.object({ reason: z.string() })) }),
  },
  /** Threads, runs, models, keys, settings: gone for good. The panel asks the person first. */
  'data/delete-all': { from: 'panel', request: nothing, reply: nothing },
  /**
   * Takes a message back with everything after it, and sends it anew with what was attached to it. What tools have done
   * stays done.
   */
  'message/edit': {
    from: 'panel',
    request: z.object({
      threadId: z.string(),
      messageId: z.string(),
      /** Of the message that takes its place; made by the panel, as in `message/send`. */
      newMessageId: z.string().min(1).max(64).optional(),
      text: z.string().max(200_000),
      windowId: z.int(),
      ownTabId: z.int().nullable(),
    }),
    reply: z.object({ threadId: z.string(), runId: z.string() }),
  },
  'run/stop': { from: 'panel', request: z.object({ threadId: z.string() }), reply: nothing },
  /** Goes on after a limit or an interruption, or makes the last request again after a failure. */
  'run/continue': {
    from: 'panel',
    request: z.object({
      threadId: z.string(),
      /** The step that the panel saw the run halted at: a run that has gone on since, or was stopped, is left alone. */
      fromStep: z.int().optional(),
    }),
    reply: nothing,
  },
  'call/decide': {
    from: 'panel',
    request: z.object({
      callId: z.string(),
      choice: decisionChoice,
      /** The form's values, where the call showed one; checked against the schema like a model's. */
      arguments: z.record(z.string(), z.unknown()).optional(),
    }),
    reply: nothing,
  },
  ...toolMessages,
  /** Those in the bin too, by name. */
  'toolkit/list': { from: 'panel', request: nothing, reply: z.object({ toolkits: z.array(toolkitSummary) }) },
  /** One with its files; null where it is not there. */
  'toolkit/read': { from: 'panel', request: toolkitId, reply: z.object({ toolkit: toolkit.nullable() }) },
  /**
   * Installs what a page of the extension has read and shown, and nothing else: `fingerprint` is the one that was shown,
   * `replaces` that of the installed one which the changes were shown against (null: there was none).
   */
  'toolkit/install': {
    from: 'panel',
    request: z.object({
      toolkit: toolkitDraft,
      fingerprint: z.string(),
      replaces: z.string().nullable(),
      /** A person works on its file: from now on its changes come unasked, as long as it reaches no further. */
      tracked: z.boolean(),
    }),
    reply: toolkitId,
  },
  /** Into the bin, for a week. */
  'toolkit/remove': { from: 'panel', request: toolkitId, reply: nothing },
  'toolkit/restore': { from: 'panel', request: toolkitId, reply: nothing },
  /** Fills in what a toolkit's code may send to one host and never holds. Empty: forgets it. It cannot be read back. */
  'toolkit/fill-secret': {
    from: 'panel',
    request: z.object({ toolkitId: z.string(), name: z.string().max(60), value: z.string().max(4000) }),
    reply: nothing,
  },
  /** Out of the bin for good. */
  'toolkit/discard': { from: 'panel', request: toolkitId, reply: nothing },
  /** Runs one tool of a toolkit that need not be installed, on a person's click, in the top document of a tab. */
  'toolkit/try': {
    from: 'panel',
    request: z.object({
      toolkit: toolkitDraft,
      toolName: z.string(),
      tabId: z.int(),
      arguments: z.record(z.string(), z.unknown()),
    }),
    reply: z.object({
      result: callResult,
      milliseconds: z.number(),
      lines: z.array(z.object({ level: z.string(), text: z.string() })),
    }),
  },
  ...stageMessages,
  /** A new model's id is made by the panel: saved again, because the worker died before it answered, it stays one. */
  'model/save': {
    from: 'panel',
    request: modelSummary
      .pick({ kind: true, name: true, baseUrl: true, model: true, textCalls: true })
      .extend({ id: z.string().min(1).max(64), key: z.string().nullable() }),
    reply: z.object({ modelId: z.string() }),
  },
  /** The models that an endpoint lists. A null key: the saved one of `id`, where it belongs to that endpoint. */
  'model/list': {
    from: 'panel',
    request: z.object({ id: z.string().nullable(), baseUrl: z.string(), key: z.string().nullable() }),
    reply: z.object({ models: z.array(listedModel) }),
  },
  /** Looks for model servers on this computer. The panel asks for permission to reach `http://127.0.0.1/*` first. */
  'model/discover': {
    from: 'panel',
    request: nothing,
    reply: z.object({
      servers: z.array(
        z.object({ id: z.string(), name: z.string(), baseUrl: z.string(), models: z.array(listedModel) }),
      ),
    }),
  },
  'model/remove': { from: 'panel', request: z.object({ modelId: z.string() }), reply: nothing },
  /** Chooses the model of a thread, or with `threadId: null` the default. */
  'model/choose': {
    from: 'panel',
    request: z.object({ threadId: z.string().nullable(), modelId: z.string() }),
    reply: nothing,
  },
  /** A real chat with one tool against the endpoint; says in words what works and what does not. */
  'model/test': {
    from: 'panel',
    request: z.object({ modelId: z.string() }),
    reply: z.object({ works: z.boolean(), sentences: z.array(z.string()) }),
  },
} satisfies Record<string, MessageRule>;

export type MessageName = keyof typeof messages;
export type RequestOf<N extends MessageName> = z.infer<(typeof messages)[N]['request']>;
export type ReplyOf<N extends MessageName> = z.infer<(typeof messages)[N]['reply']>;
export type MessagesFrom<S extends Sender> = {
  [N in MessageName]: (typeof messages)[N]['from'] extends S ? N : never;
}[MessageName];
