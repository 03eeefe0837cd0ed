import type { ModelRequest, ModelTool } from '../model';

/** A small window holds few tools; more of them only confuse it. */
export const mostTools = 8;

/** The tools that fit, those that share words with the person's last message first; in their usual order. */
export function fittingTools({ tools, messages }: ModelRequest): ModelTool[] {
  if (tools.length <= mostTools) return tools;
  const last = messages.findLast((message) => message.role === 'user');
  const wanted = new Set(wordsOf(last?.role === 'user' ? last.text : ''));
  const used = new Set(messages.flatMap((message) => (message.role === 'tool' ? [message.alias] : [])));
  const score = ({ alias, title, description }: ModelTool) =>
    wordsOf(`${alias} ${title} ${description}`).filter((word) => wanted.has(word)).length +
    (used.has(alias) ? 3 : 0);
  const best = [...tools].sort((left, right) => score(right) - score(left)).slice(0, mostTools);
  return tools.filter((tool) => best.includes(tool));
}

const wordsOf = (text: string): string[] => [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])];
