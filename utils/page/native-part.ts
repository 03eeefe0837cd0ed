import { failed } from '../failure';
import type { CallResult } from '../tool';
import { nativeFailure, nativeResult } from './native-result';
import type { PartCall, Parts } from './parts';
import { readCallResult } from './read-call-result';
import { schemaText } from './schema-text';

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

const codeAt = (text: string, index: number): number => text.charCodeAt(index);

/** Milliseconds after which a page that was to go is still here. */
const patience = 3000;

const isForm = (name: string): boolean => document.querySelector(`form[toolname=${JSON.stringify(name)}]`) !== null;

/**
 * The document's tools by the browser's own list, which the page cannot tamper with. A part, because few browsers have
 * one.
 */
export function createNativePart(native: NativeModelContext): Parts['native'] {
  /** Calls that run now, by tool and input, with what the page's world says that they gave. */
  const expected = new Map<string, { calls: number; witnessed: unknown[] }>();

  return {
    watch(onChange, signal) {
      native.addEventListener('toolchange', onChange, { signal });
    },
    // It speaks before the browser does, which tells only a part of it.
    witness(tool, input, result) {
      expected.get(`${tool} ${input}`)?.witnessed.push(result);
    },
    async list() {
      const tools = await ownTools(native);
      return tools.slice(0, 2000).map(announced);
    },
    async run({ tool, arguments: input }: PartCall, signal) {
      // A descriptor of now: the one that was listed may stand for a tool that has been replaced.
      const wanted = (await ownTools(native)).find(({ name }) => name === tool);
      if (!wanted)
        return failed('tool-gone', `The page no longer has the tool "${tool}". Look at its tools again.`);
      const key = `${tool} ${JSON.stringify(input)}`;
      const known = expected.get(key) ?? { calls: 0, witnessed: [] };
      expected.set(key, { ...known, calls: known.calls + 1 });
      const result = await settle(native, wanted, input, signal);
      const witnessed = signal.aborted ? undefined : expected.get(key)?.witnessed.shift();
      forget(key);
      return witnessed === undefined ? result : readCallResult(witnessed);
    },
  };

  function forget(key: string): void {
    const known = expected.get(key);
    if (!known) return;
    known.calls--;
    if (known.calls === 0) expected.delete(key);
  }
}

const announced = ({ name, title, description, inputSchema, annotations }: NativeTool) => ({
  source: isForm(name) ? 'form' : 'page',
  name,
  ...(title && { title }),
  description: description.slice(0, 16_385),
  inputSchema: JSON.parse(schemaText(inputSchema && JSON.stringify(inputSchema), codeAt)),
  annotations: annotations ?? {},
});

/** The list spans the whole tab, as far as it is of this origin; each frame answers for itself. */
async function ownTools(native: NativeModelContext): Promise<NativeTool[]> {
  // Refused where the document's Permissions-Policy forbids tools: then there are none.
  const tools = await native.getTools().catch(() => []);
  return tools.filter((tool) => tool.window === window);
}

async function settle(
  native: NativeModelContext,
  tool: NativeTool,
  input: unknown,
  signal: AbortSignal,
): Promise<CallResult> {
  try {
    const text = await execute(native, tool, input, signal);
    // The page is on its way to another document, which is what will answer.
    if (text === null) await new Promise((resolve) => setTimeout(resolve, patience));
    return nativeResult(text);
  } catch (thrown) {
    return nativeFailure(thrown, signal);
  }
}

async function execute(
  native: NativeModelContext,
  tool: NativeTool,
  input: unknown,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    return await native.executeTool(tool, input, { signal });
  } catch (thrown) {
    // Chrome up to 151 takes JSON text instead of an object.
    if (!/^Failed to parse input/.test((thrown as Error).message)) throw thrown;
    return native.executeTool(tool, JSON.stringify(input), { signal });
  }
}
