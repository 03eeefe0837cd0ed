import * as z from 'zod';
import { run, thread, threadItem } from './thread';
import { effect, toolSource } from './tool';
import { toolkitSummary } from './toolkit';

/** What the side panel shows. The worker owns it; the panel receives a snapshot, then changes. */

export const threadSummary = z.object({
  id: z.string(),
  title: z.string(),
  updatedAt: z.number(),
  state: z.enum(['idle', 'running', 'waiting']),
  pinned: z.boolean().optional(),
});
export type ThreadSummary = z.infer<typeof threadSummary>;

/** The page in front of the person, and whether Patchbay may see it. */
export const frontPage = z.object({
  tabId: z.int(),
  title: z.string(),
  /** Empty where the browser does not tell us (site not granted and not opened by our toolbar button). */
  url: z.string(),
  /** The match pattern to ask for; empty where there is none to ask for. */
  pattern: z.string(),
  site: z.string(),
  access: z.enum(['granted', 'not-granted', 'hidden', 'impossible']),
  /** Why the page cannot be used, for `impossible`. */
  explanation: z.string(),
});
export type FrontPage = z.infer<typeof frontPage>;

/** A row of the tools panel: what this thread could offer to the model. */
/** When a call of a tool asks: by the rules, never in this thread, never on this site, or it is never made at all. */
export const callRule = z.enum(['ask', 'thread', 'site', 'never']);
export type CallRule = z.infer<typeof callRule>;

export const toolRow = z.object({
  key: z.string(),
  /** Key of its switch: survives a changed definition. Empty where it has none, as no open page offers it. */
  switchKey: z.string(),
  alias: z.string(),
  name: z.string(),
  title: z.string(),
  description: z.string(),
  inputSchema: z.record(z.string(), z.unknown()),
  source: toolSource,
  site: z.string(),
  /** Host of the page that holds it in a frame of another origin; empty where the tool is the page's own. */
  frameOf: z.string(),
  effect,
  on: z.boolean(),
  tabs: z.array(z.object({ number: z.int(), tabId: z.int(), title: z.string(), inFront: z.boolean() })),
  /** Why it cannot be offered although it is on; empty where it can. */
  unavailable: z.string(),
  rule: callRule,
  /** Of the document that `rule` and `siteDefault` speak of; empty for tools of the browser. */
  ruleOrigin: z.string(),
  /** Its host, as shown. */
  ruleSite: z.string(),
  /** What a person made the default of its switch on that site; null where they did not. */
  siteDefault: z.boolean().nullable(),
  /** A lasting yes may be given: not where each call is asked about. */
  mayLast: z.boolean(),
});
export type ToolRow = z.infer<typeof toolRow>;

/** A tool that a document announced and that was not taken, with the reason in words. */
export const refusedTool = z.object({ name: z.string(), site: z.string(), reason: z.string() });
export type RefusedTool = z.infer<typeof refusedTool>;

export const modelKind = z.enum(['command', 'openai', 'built-in']);

/** A saved model as the panel may see it: never its key. */
export const modelSummary = z.object({
  id: z.string(),
  kind: modelKind,
  name: z.string(),
  baseUrl: z.string(),
  model: z.string(),
  /** The last four characters of the key, or empty. */
  keyHint: z.string(),
  /** Calls that it writes as text are read as calls; off unless a person says so. */
  textCalls: z.boolean().optional(),
});
export type ModelSummary = z.infer<typeof modelSummary>;

export const panelState = z.object({
  page: frontPage.nullable(),
  threads: z.array(threadSummary),
  thread: thread.nullable(),
  /** The newest of the thread, in their order. */
  items: z.array(threadItem),
  /** How many older ones the thread has. */
  earlier: z.int(),
  run: run.nullable(),
  tools: z.array(toolRow),
  refused: z.array(refusedTool),
  models: z.array(modelSummary),
  defaultModelId: z.string(),
  /** Nothing of a run happens before the person says "Next". */
  stepByStep: z.boolean(),
  toolkits: z.array(toolkitSummary),
  /** Something the house must say outside of any thread (storage trouble, browser too old). */
  alert: z.string(),
});
export type PanelState = z.infer<typeof panelState>;

/** Everything but the items is small and replaced whole; items are upserted by id, streamed text is appended. */
export const panelChange = z.discriminatedUnion('type', [
  z.object({ type: z.literal('set'), state: panelState.omit({ items: true }).partial() }),
  z.object({ type: z.literal('item'), item: threadItem }),
  z.object({ type: z.literal('item-removed'), id: z.string() }),
  /** A piece of a call that an answer is writing. */
  z.object({
    type: z.literal('draft'),
    id: z.string(),
    call: z.int().min(0).max(200),
    alias: z.string(),
    append: z.string(),
  }),
  z.object({ type: z.literal('text'), id: z.string(), field: z.enum(['text', 'reasoning']), append: z.string() }),
]);
export type PanelChange = z.infer<typeof panelChange>;

/**
 * Worker → panel, over the panel's port. A snapshot is first and after each `watch`, and names the thread that was
 * watched, since another may be by now; `revision` counts up.
 */
export const panelUpdate = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('snapshot'),
    revision: z.int(),
    threadId: z.string().nullable(),
    state: panelState,
  }),
  z.object({ type: z.literal('changes'), revision: z.int(), changes: z.array(panelChange) }),
]);
export type PanelUpdate = z.infer<typeof panelUpdate>;

/** Panel → worker, over the port: which thread it shows, in which window, and the tab it is itself, if it is one. */
export const panelWatch = z.object({
  type: z.literal('watch'),
  threadId: z.string().nullable(),
  windowId: z.int(),
  ownTabId: z.int().nullable(),
});
export type PanelWatch = z.infer<typeof panelWatch>;
