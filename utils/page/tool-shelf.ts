import type { CallResult } from '../tool';

/** A tool to run: which one, with what, under which call id. */
export type ToolCall = { callId: string; tool: string; arguments: Record<string, unknown> };

/**
 * One way in which a document offers tools. `list` gives `AnnouncedTool`s, unchecked: the worker checks. `run` never
 * rejects.
 */
export interface ToolShelf {
  list(): Promise<unknown[]>;
  run(call: ToolCall, signal: AbortSignal): Promise<CallResult>;
}
