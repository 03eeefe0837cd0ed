import { announcedText } from './announced-text';
import { append } from './append';
import { encodeFailure, encodeResult, thrownText } from './encode-result';
import { listen } from './page-events';
import {
  apply,
  ControllerOfPage,
  indexOf,
  memberOf,
  PromiseOfPage,
  parse,
  settle,
  slice,
  stringify,
} from './primordials';
import type { Annotations } from './tool-dictionary';
import { isObject } from './web-idl';

/** A `document.modelContext` that is not ours: the browser's own, another library's, or an earlier Patchbay's. */
export type ForeignContext = EventTarget & { getTools: Method; executeTool: Method; registerTool: Method };
type Method = (...parameters: unknown[]) => unknown;
type ForeignTool = {
  name: string;
  title?: string;
  description: string;
  inputSchema?: unknown;
  annotations?: unknown;
  window?: unknown;
};

/** The context with the methods that we need; null where one of them is missing, or reading it throws. */
export function asForeign(context: object | null): ForeignContext | null {
  try {
    const { getTools, executeTool } = context as Partial<ForeignContext>;
    const isComplete = typeof getTools === 'function' && typeof executeTool === 'function';
    return isComplete ? (context as ForeignContext) : null;
  } catch {
    return null;
  }
}

export function onForeignChange(context: ForeignContext, changed: () => void): void {
  try {
    listen(context, 'toolchange', changed);
  } catch {
    // A library's context need not be an EventTarget; it is then looked at whenever it is asked for.
  }
}

/** Its tools of this document, each as JSON text of an `AnnouncedTool`. */
export function listForeign(context: ForeignContext, then: (tools: ForeignTool[]) => void): void {
  settle(
    attempt(() => apply(context.getTools, context, [])),
    (list) => then(ownTools(list)),
    () => then([]),
  );
}

function ownTools(list: unknown): ForeignTool[] {
  const { length } = list as ForeignTool[];
  const own: ForeignTool[] = [];
  for (let index = 0; index < length; index++) {
    const tool = (list as ForeignTool[])[index] as ForeignTool;
    if (tool.window === undefined || tool.window === window) append(own, tool);
  }
  return own;
}

/** JSON text of an `AnnouncedTool`; empty where the tool has no JSON. */
export function foreignText({ name, title, description, inputSchema, annotations }: ForeignTool): string {
  try {
    const { consequentialHint, debugging, readOnlyHint, untrustedContentHint } = (annotations ?? {}) as Annotations;
    return announcedText({
      source: 'page',
      name: `${name}`,
      title: title ? `${title}` : '',
      description: `${description}`,
      schema: isObject(inputSchema) ? stringify(inputSchema) : undefined,
      annotations: {
        consequentialHint: !!consequentialHint,
        debugging: !!debugging,
        readOnlyHint: !!readOnlyHint,
        untrustedContentHint: !!untrustedContentHint,
      },
    });
  } catch {
    return '';
  }
}

const signalOf = memberOf('AbortController', 'signal');
const abort = memberOf('AbortController', 'abort');

/** @returns what cancels it. `finish` gets the JSON text of a `CallResult`, or null where there is no such tool. */
export function runForeign(
  context: ForeignContext,
  name: string,
  input: string,
  finish: (result: string | null) => void,
): () => void {
  const controller = new ControllerOfPage();
  const failed = (thrown: unknown) => finish(encodeFailure(thrownText(thrown)));
  listForeign(context, (tools) => {
    let wanted: ForeignTool | undefined;
    for (let index = 0; index < tools.length; index++) if (tools[index]?.name === name) wanted = tools[index];
    if (!wanted) return finish(null);
    const options = { signal: signalOf(controller) };
    settle(
      attempt(() => apply(context.executeTool, context, [wanted, parse(input), options])),
      (value) => finish(encodeResult(contentOf(value))),
      failed,
    );
  });
  return () => void abort(controller);
}

/** What a native `executeTool` gives is text; content in MCP's form is unfolded, and words for nothing mean nothing. */
function contentOf(value: unknown): unknown {
  if (value === null) return 'The tool took the page to another address and returned nothing itself.';
  if (value === 'undefined' || value === 'null' || value === 'Operation succeeded') return undefined;
  if (typeof value !== 'string' || slice(value, 0, 1) !== '{' || indexOf(value, '"content"') < 0) return value;
  try {
    return parse(value);
  } catch {
    return value;
  }
}

/** What it gives, or a promise that rejects with what it throws. */
function attempt(action: () => unknown): unknown {
  try {
    return action();
  } catch (thrown) {
    return new PromiseOfPage((_resolve, reject) => reject(thrown));
  }
}
