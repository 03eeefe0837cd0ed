import { failed } from '../../../utils/failure';
import type { JsonObject } from '../../../utils/json';
import type { CallResult } from '../../../utils/tool';

/** One thing that the part can do in its frame. Arguments were checked against the manifest by the worker. */
export type FrameTool = (args: JsonObject, signal: AbortSignal) => Promise<CallResult> | CallResult;

/** By the name that the worker's half calls them: `picture`, `click` … */
export type FrameTools = Record<string, FrameTool>;

/** Runs one of them; whatever it throws becomes a failure with its words. */
export async function runFrameTool(
  tools: FrameTools,
  name: string,
  args: JsonObject,
  signal: AbortSignal,
): Promise<CallResult> {
  const bare = name.replace(/^page\./, '');
  const tool = Object.hasOwn(tools, bare) ? tools[bare] : undefined;
  if (!tool) return failed('unknown-tool', `The page part knows nothing called "${name}".`);
  if (signal.aborted) return failed('cancelled', 'The call was cancelled before it began.');
  return tool(args, signal);
}
