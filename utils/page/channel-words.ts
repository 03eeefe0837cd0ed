/**
 * How the bridge (isolated world) and the provider (the page's world) talk: over an `EventTarget` that is attached to
 * nothing, handed from world to world as the `relatedTarget` of one event, before the page's first script runs. The
 * page can neither see, name nor reach it. Only JSON text crosses: Chromium shows objects of another world as `null`.
 */
export const greeting = 'patchbay';

/** Bridge → the provider's later part. */
export type Ask =
  | { id: number; ask: 'list' }
  | { id: number; ask: 'run'; callId: string; tool: string; input: string }
  /** A function that the page has anyway, by its path from `window`; see `page-function.ts`. */
  | { id: number; ask: 'call'; callId: string; steps: string[]; order: string[] | null; input: string }
  | { id: 0; ask: 'cancel'; callId: string };

/** Provider → bridge. `result` is a `CallResult`; `tools` holds `AnnouncedTool`s, unchecked. */
export type Tell =
  | { id: 0; changed: true }
  /** The later part has come and hears what is asked; see `part-door.ts`. */
  | { id: 0; ready: true }
  | { id: number; tools: unknown[]; total: number }
  | { id: number; result: unknown }
  /** What a tool of the browser's own context really gave; the browser tells only a part of it. */
  | { id: 0; tool: string; input: string; result: unknown };
