/**
 * Types for the authors of toolkits. In a `*.tool.js` or `*.tool.ts`, on its first line after the header:
 *   /// <reference path="./tools.d.ts" />
 */

/** JSON Schema of the arguments: always of an object. */
type ToolParameters = {
  type: 'object';
  properties?: { readonly [name: string]: unknown };
  required?: readonly string[];
  additionalProperties?: boolean | object;
  readonly [keyword: string]: unknown;
};

/** What a tool has around it while it runs. */
type ToolScene = {
  /** Aborts when the person presses Stop, or when the tool has taken too long. */
  signal: AbortSignal;
  /** With `@grant fetch`: asks the hosts that `@connect` names, without the person's login. */
  fetch: (
    url: string | URL,
    request?: { method?: string; headers?: Record<string, string>; body?: string },
  ) => Promise<{
    ok: boolean;
    status: number;
    headers: Record<string, string>;
    text: string;
    json: () => unknown;
  }>;
  /**
   * With `@grant fetch` and `@secret NAME host`: a word to put into an address, a header or a body. On the way to that
   * host it becomes what the person has filled in; the code never holds that.
   */
  secret: (name: string) => string;
  /** With `@grant storage`: values of this toolkit alone, at most 64 kB of JSON. */
  storage: {
    get: (key: string) => Promise<unknown>;
    set: (key: string, value: unknown) => Promise<null>;
    delete: (key: string) => Promise<null>;
    keys: () => Promise<string[]>;
  };
};

/** Everything but `execute` is read without running the file, so it must stand there as plain data. */
type UserTool<Arguments = never> = {
  /** Letters, digits, `_` and `-`, at most 40. */
  name: string;
  title?: string;
  /** What it does and when to use it: the model chooses by this. */
  description: string;
  parameters?: ToolParameters;
  /** WebMCP's name for `parameters`; give one of the two. */
  inputSchema?: ToolParameters;
  annotations?: { readOnlyHint?: boolean };
  /** Names of arguments to pass one by one, in this order. */
  arguments?: readonly string[];
  example?: unknown;
  /** May return any value, or a promise of one; whatever is thrown is told to the model. */
  execute: (values: Arguments, scene: ToolScene) => unknown;
};

/** Called at the top level of a `*.tool.js`, once for each tool. */
declare function registerTool<Arguments = Record<string, unknown>>(tool: UserTool<Arguments>): void;

/** The type of an export that a `tools.json` names. */
type ToolFunction<Arguments = Record<string, unknown>> = (values: Arguments, scene: ToolScene) => unknown;
