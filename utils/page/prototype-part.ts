import { errorText, failed } from '../failure';
import type { CallResult } from '../tool';
import { encodeResult } from './encode-result';
import type { Parts } from './parts';
import { readCallResult } from './read-call-result';
import { schemaText } from './schema-text';

/**
 * Firefox's prototype of early 2026, behind `dom.modelcontext.enabled` and `dom.modelcontext.testing.enabled`: the
 * drafts of then, at `navigator`, in top windows only, without events.
 */
export type PrototypeContext = {
  getTools(): PrototypeTool[] | Promise<PrototypeTool[]>;
  invokeTool(name: string, input: object): Promise<unknown>;
};
type PrototypeTool = { name: string; description?: string; inputSchema?: string | object; annotations?: object };

/** Firefox's own: makes a value of ours one of the page's, which its methods demand. */
type Cloning = { cloneInto?: (value: object, scope: object) => object };

/** Milliseconds between two looks, since it tells of no change. Only in windows that someone sees. */
const interval = 1000;

const context = () => (navigator as unknown as { modelContext: PrototypeContext }).modelContext;

/** Seen through the wrappers of the isolated world, so that no page can tamper with it. */
export function createPrototypePart(): Parts['prototype'] {
  return {
    watch(onChange, signal) {
      const timer = setInterval(() => document.visibilityState === 'visible' && onChange(), interval);
      signal.addEventListener('abort', () => clearInterval(timer));
    },
    list: async () => (await ownTools()).map(announced),
    async run({ tool, arguments: input }): Promise<CallResult> {
      const isThere = (await ownTools()).some(({ name }) => name === tool);
      if (!isThere) return failed('tool-gone', `The page no longer has the tool "${tool}".`);
      try {
        return readCallResult(JSON.parse(encodeResult(await context().invokeTool(tool, ofPage(input)))));
      } catch (thrown) {
        return failed('tool-threw', errorText(thrown));
      }
    },
  };
}

/** Refused in frames: there are none then. */
async function ownTools(): Promise<PrototypeTool[]> {
  try {
    return [...(await context().getTools())];
  } catch {
    return [];
  }
}

function announced({ name, description, inputSchema, annotations }: PrototypeTool): Record<string, unknown> {
  const schema = typeof inputSchema === 'object' ? JSON.stringify(inputSchema) : inputSchema;
  return {
    source: 'page',
    name,
    description: `${description ?? ''}`.slice(0, 16_385),
    inputSchema: readSchema(schemaText(schema || undefined, (text, index) => text.charCodeAt(index))),
    annotations: annotations ? JSON.parse(JSON.stringify(annotations)) : {},
  };
}

function readSchema(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function ofPage(input: object): object {
  const { cloneInto } = globalThis as Cloning;
  return cloneInto && document.defaultView ? cloneInto(input, document.defaultView) : input;
}
