import * as z from 'zod';
import { failureCodes } from './failure';

/** Hints of WebMCP's `ToolAnnotations`. Claims of whoever wrote the tool: they may raise friction, never prove safety. */
export const toolAnnotations = z.object({
  readOnlyHint: z.boolean().optional(),
  untrustedContentHint: z.boolean().optional(),
  consequentialHint: z.boolean().optional(),
});
export type ToolAnnotations = z.infer<typeof toolAnnotations>;

/**
 * How a tool came to be.
 * `page`: the page registered it with `document.modelContext`; `form`: a declarative form; `htmx`: a trigger found on
 * the page; `toolkit`: installed by the person; `bundled`: a toolkit that came with Patchbay.
 */
export const toolSource = z.enum(['page', 'form', 'htmx', 'toolkit', 'bundled']);
export type ToolSource = z.infer<typeof toolSource>;

/** A tool as its author defines it. `inputSchema` is JSON Schema and always describes an object. */
export const toolDefinition = z.object({
  name: z.string().min(1).max(128),
  title: z.string().max(120).optional(),
  description: z.string().max(2000),
  inputSchema: z.record(z.string(), z.unknown()),
  annotations: toolAnnotations,
});
export type ToolDefinition = z.infer<typeof toolDefinition>;

export const announcedTool = toolDefinition.extend({ source: toolSource });
export type AnnouncedTool = z.infer<typeof announcedTool>;

/**
 * Where a tool lives. Tab and frame come from the browser's sender, never from a message; `documentId` is minted by
 * our content script, and a document refuses calls that name another.
 */
export const address = z.object({ tabId: z.int(), frameId: z.int(), documentId: z.string() });
export type Address = z.infer<typeof address>;

/** What a call may do. A page may only raise it; a person or a reviewed toolkit may lower it. */
export const effect = z.enum(['read', 'write', 'unknown']);
export type Effect = z.infer<typeof effect>;

/** A piece of a tool's result. `data` is base64 without a prefix. */
export const contentPart = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('image'), mediaType: z.string(), data: z.string() }),
]);
export type ContentPart = z.infer<typeof contentPart>;

export const failure = z.object({ code: z.enum(failureCodes), message: z.string() });

/** Exactly one of these answers each call. A failed tool is a result, not an exception. */
export const callResult = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), content: z.array(contentPart) }),
  z.object({ ok: z.literal(false), failure }),
]);
export type CallResult = z.infer<typeof callResult>;

export const textResult = (text: string): CallResult => ({ ok: true, content: [{ type: 'text', text }] });
