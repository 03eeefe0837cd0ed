import * as z from 'zod';
import type { ProposedCall } from '../model';

/** OpenAI models were trained with a wrapper for several calls at once and now and then call it, though nobody offers it. */
const wrappers = new Set(['parallel', 'multi_tool_use.parallel', 'multi_tool_use_parallel']);
const prefix = 'functions.';

const wrapped = z.object({
  tool_uses: z
    .array(z.object({ recipient_name: z.string(), parameters: z.record(z.string(), z.unknown()).default({}) }))
    .min(1)
    .max(64),
});

/** The calls within a wrapper that no tool is named like; any other call as it is, less the wrapper's prefix. */
export function unwrapParallel(call: ProposedCall, isKnown: (alias: string) => boolean): ProposedCall[] {
  const alias = bareName(call.alias, isKnown);
  if (isKnown(alias) || !wrappers.has(alias)) return [{ ...call, alias }];
  const inner = wrapped.safeParse(parsedOrNull(call.argumentsText));
  if (!inner.success) return [call];
  return inner.data.tool_uses.map((use, position) => ({
    ...call,
    modelCallId: position === 0 ? call.modelCallId : '',
    alias: bareName(use.recipient_name, isKnown),
    argumentsText: JSON.stringify(use.parameters),
  }));
}

const bareName = (name: string, isKnown: (alias: string) => boolean): string =>
  !isKnown(name) && name.startsWith(prefix) && isKnown(name.slice(prefix.length))
    ? name.slice(prefix.length)
    : name;

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
