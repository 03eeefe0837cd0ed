import type { Effect, ToolAnnotations, ToolSource } from '../tool';

/**
 * What a call of this tool may do, as far as anyone says. A `read` of a page's own making lowers nothing by itself:
 * the approval rules let it flow only on the site in front of the person. A bundled tool says what it does.
 */
export function effectOf(tool: { annotations: ToolAnnotations }, source: ToolSource): Effect {
  if (tool.annotations.consequentialHint) return 'write';
  if (tool.annotations.readOnlyHint) return 'read';
  return source === 'bundled' ? 'write' : 'unknown';
}
