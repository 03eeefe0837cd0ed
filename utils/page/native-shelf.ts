import { failed } from '../failure';
import type { CallResult } from '../tool';
import { nativeFailure, nativeResult } from './native-result';
import { readCallResult } from './read-call-result';
import { schemaText } from './schema-text';
import type { ToolCall, ToolShelf } from './tool-shelf';

/** The browser's own WebMCP, as far as it is used here. */
export interface NativeModelContext extends EventTarget {
  getTools(): Promise<NativeTool[]>;
  executeTool(tool: NativeTool, input: unknown, options?: { signal: AbortSignal }): Promise<string | null>;
}
type NativeTool = {
  name: string;
  title?: string;
  description: string;
  inputSchema?: object;
  annotations?: Record<string, boolean>;
  window: Window;
  origin: string;
};

/** The browser's own `document.modelContext`; null where it has none (a page's imitation is not seen from here). */
export function findNative(): NativeModelContext | null {
  const { modelContext } = document as { modelContext?: Partial<NativeModelContext> };
  const isComplete = typeof modelContext?.getTools === 'function' && typeof modelContext.executeTool === 'function';
  return isComplete ? (modelContext as NativeModelContext) : null;
}

const codeAt = (text: string, index: number): number => text.charCodeAt(index);

/** The document's tools by the browser's own list, which the page cannot tamper with. */
export class NativeShelf implements ToolShelf {
  /** Calls that run now, by tool and input, with what the page's world says that they gave. */
  private readonly expected = new Map<string, { calls: number; witnessed: unknown[] }>();

  constructor(private readonly native: NativeModelContext) {}

  /** The provider saw a tool end. It speaks before the browser does, which tells only a part of it. */
  witness(tool: string, input: string, result: unknown): void {
    this.expected.get(`${tool} ${input}`)?.witnessed.push(result);
  }

  async list(): Promise<unknown[]> {
    const tools = await this.ownTools();
    return tools.slice(0, 2000).map(({ name, title, description, inputSchema, annotations }) => ({
      source: 'page',
      name,
      ...(title && { title }),
      description: description.slice(0, 16_385),
      inputSchema: JSON.parse(schemaText(inputSchema && JSON.stringify(inputSchema), codeAt)),
      annotations: annotations ?? {},
    }));
  }

  async run({ tool, arguments: input }: ToolCall, signal: AbortSignal): Promise<CallResult> {
    // A descriptor of now: the one that was listed may stand for a tool that has been replaced.
    const wanted = (await this.ownTools()).find(({ name }) => name === tool);
    if (!wanted) return failed('tool-gone', `The page no longer has the tool "${tool}". Look at its tools again.`);
    const key = `${tool} ${JSON.stringify(input)}`;
    const expected = this.expected.get(key) ?? { calls: 0, witnessed: [] };
    this.expected.set(key, { ...expected, calls: expected.calls + 1 });
    const result = await this.settle(wanted, input, signal);
    const witnessed = signal.aborted ? undefined : this.expected.get(key)?.witnessed.shift();
    this.forget(key);
    return witnessed === undefined ? result : readCallResult(witnessed);
  }

  private async settle(tool: NativeTool, input: unknown, signal: AbortSignal): Promise<CallResult> {
    try {
      return nativeResult(await this.execute(tool, input, signal));
    } catch (thrown) {
      return nativeFailure(thrown, signal);
    }
  }

  private forget(key: string): void {
    const expected = this.expected.get(key);
    if (!expected) return;
    expected.calls--;
    if (expected.calls === 0) this.expected.delete(key);
  }

  /** The list spans the whole tab, as far as it is of this origin; each frame answers for itself. */
  private async ownTools(): Promise<NativeTool[]> {
    // Refused where the document's Permissions-Policy forbids tools: then there are none.
    const tools = await this.native.getTools().catch(() => []);
    return tools.filter((tool) => tool.window === window);
  }

  private async execute(tool: NativeTool, input: unknown, signal: AbortSignal): Promise<string | null> {
    try {
      return await this.native.executeTool(tool, input, { signal });
    } catch (thrown) {
      // Chrome up to 151 takes JSON text instead of an object.
      if (!/^Failed to parse input/.test((thrown as Error).message)) throw thrown;
      return this.native.executeTool(tool, JSON.stringify(input), { signal });
    }
  }
}
