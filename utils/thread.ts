import * as z from 'zod';
import { address, callResult, effect } from './tool';

/** Times are milliseconds since the epoch. Ids are random and ours; a provider's ids are kept beside them. */
const time = z.number();

/** How far a call has come. Written to the journal before the thing itself is done. */
export const callState = z.enum(['proposed', 'awaiting-approval', 'approved', 'dispatched', 'settled', 'unknown']);
export type CallState = z.infer<typeof callState>;

/** A person's choice on one call, or what the rules chose without asking. */
export const decisionChoice = z.enum(['once', 'thread', 'deny']);
export type DecisionChoice = z.infer<typeof decisionChoice>;

/** What a person sent along: a file's text, an image, or what a page in front of them said at that moment. */
export const attachment = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), name: z.string().max(300), text: z.string().max(400_000) }),
  z.object({
    kind: z.literal('page'),
    part: z.enum(['selection', 'whole']),
    name: z.string().max(300),
    url: z.string(),
    text: z.string().max(400_000),
  }),
  /** `data` is base64. */
  z.object({
    kind: z.literal('image'),
    name: z.string().max(300),
    mediaType: z.enum(['image/png', 'image/jpeg', 'image/webp']),
    data: z.string().max(6_000_000),
  }),
]);
export type Attachment = z.infer<typeof attachment>;

export const userMessage = z.object({
  kind: z.literal('user'),
  id: z.string(),
  runId: z.string(),
  sequence: z.number(),
  createdAt: time,
  text: z.string(),
  /** Volatile facts of the moment (tabs in numbers, date), sent after the text and shown on demand. */
  context: z.string(),
  attachments: z.array(attachment).optional(),
});
export type UserMessage = z.infer<typeof userMessage>;

export const assistantMessage = z.object({
  kind: z.literal('assistant'),
  id: z.string(),
  runId: z.string(),
  /** Counts the model requests of a run from 1. */
  step: z.int(),
  sequence: z.number(),
  createdAt: time,
  /** Who wrote it, as shown: a model's name, or "Command mode". */
  author: z.string(),
  text: z.string(),
  reasoning: z.string(),
  /** `interrupted`: the stream broke or was stopped; its calls were never run. */
  state: z.enum(['streaming', 'complete', 'interrupted']),
  callIds: z.array(z.string()),
  /** Calls that are being written, while it streams; shown, and never run. */
  drafts: z.array(z.object({ alias: z.string(), argumentsText: z.string() })).optional(),
  usage: z.object({ input: z.number(), output: z.number() }).optional(),
  /** Fields that this endpoint wants back verbatim (reasoning signatures and the like). */
  extra: z.record(z.string(), z.unknown()).optional(),
});
export type AssistantMessage = z.infer<typeof assistantMessage>;

export const call = z.object({
  kind: z.literal('call'),
  id: z.string(),
  runId: z.string(),
  step: z.int(),
  sequence: z.number(),
  /** The provider's id of this call, echoed in its tool message. */
  modelCallId: z.string(),
  alias: z.string(),
  /** What the model wrote, before any reading of it. */
  argumentsText: z.string(),
  /** Fields that the endpoint wants back on this call verbatim. */
  extra: z.record(z.string(), z.unknown()).optional(),
  /** The tool's key in the catalogue; null where the alias named none. */
  toolKey: z.string().nullable(),
  toolName: z.string(),
  toolTitle: z.string(),
  /** Host of the site that offers the tool, as shown; empty for the extension's own. */
  site: z.string(),
  effect,
  state: callState,
  address: address.nullable(),
  tab: z.object({ number: z.int(), title: z.string(), url: z.string() }).nullable(),
  /** Of the document that it goes to, from the browser; what a grant for a bundled tool is bound to. */
  origin: z.string().optional(),
  /** Parsed, defaults applied, checked against the schema; null until then. */
  arguments: z.record(z.string(), z.unknown()).nullable(),
  timeoutMs: z.number(),
  /** Set while and after a person is asked. */
  question: z
    .object({
      /** Why it is asked, one sentence each. */
      reasons: z.array(z.string()),
      /** The call is not sure of its arguments: the card shows a form of `schema`, filled with `arguments`. */
      form: z.boolean(),
      /** Only this one call can be allowed: no grant covers it. */
      onceOnly: z.boolean().optional(),
      schema: z.record(z.string(), z.unknown()),
    })
    .optional(),
  decision: z
    .object({
      by: z.enum(['person', 'rule']),
      choice: decisionChoice,
      at: time,
      /** Why a rule let it go, one sentence each. */
      reasons: z.array(z.string()).optional(),
    })
    .optional(),
  /** Why this tool was chosen, where whoever chose can say ("matched: map, pin"). */
  explanation: z.string().optional(),
  result: callResult.nullable(),
  proposedAt: time,
  dispatchedAt: time.optional(),
  settledAt: time.optional(),
});
export type Call = z.infer<typeof call>;

/** A line of the house's own in the conversation: an error, a limit, something left out. */
export const notice = z.object({
  kind: z.literal('notice'),
  id: z.string(),
  runId: z.string(),
  sequence: z.number(),
  createdAt: time,
  level: z.enum(['info', 'error']),
  code: z.string(),
  text: z.string(),
  offers: z.array(z.enum(['continue', 'retry', 'open-settings'])),
});
export type Notice = z.infer<typeof notice>;

export const threadItem = z.discriminatedUnion('kind', [userMessage, assistantMessage, call, notice]);
export type ThreadItem = z.infer<typeof threadItem>;

/** A message that was written while the thread was at work. It is sent when the run has come to its end. */
export const waitingMessage = z.object({
  id: z.string(),
  text: z.string(),
  attachments: z.array(attachment).optional(),
  /** The tab that was in front when it was written. */
  tabId: z.int().nullable(),
});
export type WaitingMessage = z.infer<typeof waitingMessage>;

export const thread = z.object({
  id: z.string(),
  title: z.string(),
  createdAt: time,
  updatedAt: time,
  /** Null: the default model. */
  modelId: z.string().nullable(),
  /** Switches that a person set here, by tool key without digest (source, origin, name). */
  switches: z.record(z.string(), z.boolean()),
  /** alias → tool key; grows, never changes (decision 2). */
  aliases: z.record(z.string(), z.string()),
  /** Tab ids in the order in which this thread met them; a tab's number is its place from 1. */
  tabs: z.array(z.int()),
  /** Keys of tools that were offered with a choice of the tab: they keep it, so that the request's beginning does. */
  tabbed: z.array(z.string()).optional(),
  /** Keys of tools that did not fit and were found by `find_tools`: from then on they are among those that do. */
  found: z.array(z.string()).optional(),
  /** Tool keys (with digest) that a person allowed for this thread. */
  allowed: z.array(z.string()),
  pinned: z.boolean().optional(),
  /** Deleted by the person, and for a minute not yet gone. */
  deletedAt: time.optional(),
  /** In the order in which they were written. */
  waiting: z.array(waitingMessage).optional(),
});
export type Thread = z.infer<typeof thread>;

/** Something that a run does next: asks the model, makes a call, hands its result on. */
export const gate = z.object({
  step: z.int(),
  before: z.enum(['request', 'call', 'result']),
  callId: z.string().nullable(),
});
export type Gate = z.infer<typeof gate>;

/** One answer to one message, as plain data; saved before every effect. */
export const run = z.object({
  id: z.string(),
  threadId: z.string(),
  /** The user message that it answers. */
  messageId: z.string(),
  phase: z.enum(['requesting', 'calling', 'done', 'stopped', 'failed', 'limited']),
  step: z.int(),
  modelId: z.string(),
  /** The thread's tab: the one in front of the person when the message was sent. */
  tabId: z.int().nullable(),
  startedAt: time,
  /** Limits count from this step and moment on; Continue sets them anew. */
  countedFrom: z.object({ step: z.int(), at: time }),
  /** Step by step: where the run waits for "Next", or where it did last. */
  held: gate.extend({ passed: z.boolean(), at: time }).optional(),
});
export type Run = z.infer<typeof run>;
