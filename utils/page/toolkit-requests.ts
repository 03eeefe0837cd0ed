/** What toolkit code with a grant may ask of the worker. `callId` is the one of the call that it runs for. */
export type ToolkitRequest = { callId: string } & (
  | { ask: 'fetch'; url: string; method: string; headers: Record<string, string>; body: string | null }
  | { ask: 'get' | 'delete'; key: string }
  | { ask: 'set'; key: string; value: unknown }
  | { ask: 'keys' }
);

/** An answer of a server, as toolkit code gets it. */
export type FetchedText = { ok: boolean; status: number; headers: Record<string, string>; text: string };
