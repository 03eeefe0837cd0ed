import * as z from 'zod';
import type { JsonObject } from '../json';
import type { Address, CallResult, Effect, ToolDefinition } from '../tool';
import { entryShape, manifestShape } from './manifest-shape';

/** A document of the tab in which a bundled tool runs, as the browser told it. */
export type FrameFacts = { frameId: number; documentId: string; origin: string; url: string };

/** A tab as a thread numbers it: the numbers that the model knows, from 1. */
export type NumberedTab = { number: number; tabId: number };

/** A tool as the model knows it. */
export type FoundTool = { alias: string; title: string; description: string };

/** A file that the person attached to a message: its text, or its bytes in base64. */
export type GivenFile = { name: string; type: string } & ({ text: string } | { base64: string });

/** What a bundled tool has around it while one call of it runs. */
export type BundledScene = {
  callId: string;
  /** The document that it was offered by; that of `home: 'browser'` is no tab's (`tabId` −1). */
  address: Address;
  url: string;
  /** Aborts with Stop, at the deadline, and when the document has gone. */
  signal: AbortSignal;
  /** Milliseconds since the epoch. */
  deadline: number;
  /**
   * The documents of the tab that Patchbay is in, the top one first.
   * @param least so many are known to be coming, the top one counted: they are waited for, half a second at most.
   */
  frames(least?: number): Promise<FrameFacts[]>;
  /**
   * A step that changes nothing: `partTool` is `PART.step`, run by that part beside the frame's bridge. Each step of a
   * call has an id of its own, so that several may follow one another.
   */
  inFrame(frameId: number, partTool: string, args: JsonObject): Promise<CallResult>;
  /**
   * The one step of a call that changes something, under the call's own id: at most once, and what it answers is the
   * call's answer for a worker that died in between. A tool makes its change with this or not at all, or says
   * `actsOutside`.
   */
  act(frameId: number, partTool: string, args: JsonObject): Promise<CallResult>;
  /** The tabs of the thread, in its numbers. */
  tabs(): Promise<NumberedTab[]>;
  /** The thread's tab: the one in front of the person when the message was sent. */
  currentTab(): Promise<number | null>;
  /** The number of this tab in the thread; a new one where it had none. */
  numberOf(tabId: number): Promise<number>;
  /** Looks among tools that are on and did not fit into the thread's list; what is found is in it from the next step. */
  findTools(query: string): Promise<FoundTool[]>;
  /** What the person attached in this thread, the newest first. */
  givenFiles(): Promise<GivenFile[]>;
};

/** Runs in the worker. Expected failures are results; a rejection is told as a tool that threw. */
export type BundledFunction = (args: JsonObject, scene: BundledScene) => Promise<CallResult>;

/** What a call with these arguments would do, where that may be more than its manifest says. It can only be raised. */
export type Appraisal = {
  effect: Effect;
  /** A sentence for the person: why. */
  reason?: string;
  /** No grant covers it and none can be made of it. */
  onceOnly?: boolean;
};

export type BundledTool = {
  run: BundledFunction;
  /** Looks before a person is asked, with `inFrame` only. */
  effectOf?: (args: JsonObject, scene: Omit<BundledScene, 'act'>) => Promise<Appraisal>;
  /** It changes something otherwise than with `act`: after a death of the worker nobody can say whether it did. */
  actsOutside?: boolean;
};

export type BundledEntry = BundledTool & {
  /** Named `TOOLKIT.tool`. */
  definition: ToolDefinition;
  /** Asked each time: no lasting grant, no flow. */
  alwaysAsk: boolean;
};

export type BundledToolkit = {
  name: string;
  title: string;
  description: string;
  /** `page`: offered by the top document of every granted tab; `browser`: once, by no page. */
  home: 'page' | 'browser';
  tools: readonly BundledEntry[];
};

const bundledManifest = manifestShape.extend({
  tools: z.array(entryShape.extend({ alwaysAsk: z.boolean().default(false) })).min(1),
});

/**
 * Joins a manifest in the public format with its functions.
 * @param functions by tool name; one for each tool of the manifest.
 * @throws where the two do not fit: a bug, found by the toolkit's test.
 */
export function bundledToolkit(
  manifest: unknown,
  functions: Record<string, BundledFunction | BundledTool>,
  { home }: Pick<BundledToolkit, 'home'>,
): BundledToolkit {
  const { name: title, description, tools } = bundledManifest.parse(manifest);
  const name = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
  const known = new Set(tools.map(({ tool }) => tool.name));
  const surplus = Object.keys(functions).find((one) => !known.has(one));
  if (surplus) throw new Error(`The manifest of ${title} has no tool "${surplus}".`);
  const entries = tools.map(({ tool, readOnly, alwaysAsk }): BundledEntry => {
    const given = functions[tool.name];
    if (!given) throw new Error(`${title} has no function for "${tool.name}".`);
    return {
      ...(typeof given === 'function' ? { run: given } : given),
      definition: {
        name: `${name}.${tool.name}`,
        ...(tool.title && { title: tool.title }),
        description: tool.description,
        inputSchema: tool.parameters,
        annotations: { readOnlyHint: readOnly, ...(home === 'page' && { untrustedContentHint: true }) },
      },
      alwaysAsk,
    };
  });
  return { name, title, description, home, tools: entries };
}
