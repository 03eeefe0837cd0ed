import { systemPrompt } from '../../utils/agent/prompt';
import { legalParameters } from '../../utils/models/openai/legal-parameters';
import type { ToolRow } from '../../utils/panel-state';
import type { ThreadItem } from '../../utils/thread';

/** The texts of the next request, by what a person could do about each. */
export type RequestParts = Record<'instructions' | 'tools' | 'conversation' | 'results' | 'message', string[]>;

/** As nearly all endpoints take them; each frames them in its own way, which nobody outside can count. */
export const toolTexts = (tools: readonly ToolRow[]): string[] =>
  tools
    .filter(({ on, unavailable }) => on && unavailable === '')
    .map(({ alias, title, description, inputSchema }) =>
      JSON.stringify({
        type: 'function',
        function: { name: alias, description: description || title, parameters: legalParameters(inputSchema) },
      }),
    );

export function requestParts(tools: string[], items: readonly ThreadItem[], draft: string): RequestParts {
  return {
    instructions: [systemPrompt],
    tools,
    conversation: items.flatMap(said),
    results: items.flatMap(resultOf),
    message: draft === '' ? [] : [draft],
  };
}

function said(item: ThreadItem): string[] {
  if (item.kind === 'user') return [item.text, item.context].filter(Boolean);
  if (item.kind === 'assistant') return item.text === '' ? [] : [item.text];
  return item.kind === 'call' ? [`${item.alias} ${item.argumentsText}`] : [];
}

function resultOf(item: ThreadItem): string[] {
  if (item.kind !== 'call' || !item.result) return [];
  if (!item.result.ok) return [item.result.failure.message];
  return item.result.content.flatMap((part) => (part.type === 'text' ? [part.text] : []));
}

/** What the provider said of the last request that it answered. */
export const lastUsage = (items: readonly ThreadItem[]): { input: number; output: number } | undefined => {
  const last = items.findLast((item) => item.kind === 'assistant' && item.usage !== undefined);
  return last?.kind === 'assistant' ? last.usage : undefined;
};
