/** Hints of WebMCP for an agent; it may ask for more, never be talked into less. */
export type RelayAnnotations = {
  readOnlyHint?: boolean;
  consequentialHint?: boolean;
  untrustedContentHint?: boolean;
};

export type RelayDefinition = {
  /** What it does and when to use it: this is what a model reads. */
  description?: string;
  title?: string;
  /** JSON Schema of the handler's first argument. `parameters` and `params` are taken for it as well. */
  inputSchema?: object;
  parameters?: object;
  params?: object;
  annotations?: RelayAnnotations;
};

/** @param options `signal` fires when nobody waits for the result any more. */
export type RelayHandler = (input: never, options: { signal: AbortSignal }) => unknown;

export declare class Relay {
  /** @param options Taken and ignored: there is no server to name. */
  constructor(options?: unknown);
  on(name: string, handler: RelayHandler, definition?: RelayDefinition): this;
  register(tool: RelayDefinition & { name: string } & ({ fn: RelayHandler } | { handler: RelayHandler })): this;
  connect(): this;
  disconnect(): this;
}
