import type { MergedTool } from './merge';

type Wish = {
  limit: number;
  frontTabId: number | null;
  message: string;
  /** alias → key: what this thread has offered before. */
  aliases: Readonly<Record<string, string>>;
  /** Keys of tools that were looked for in this thread. */
  found?: readonly string[];
};

/**
 * Where more tools are on than fit: those that were looked for, those whose words the message has, those of the page in front, those that this
 * thread has known; then by key. Both lists stay in the order in which they came.
 */
export function chooseTools(tools: MergedTool[], wish: Wish): { chosen: MergedTool[]; leftOut: MergedTool[] } {
  if (tools.length <= wish.limit) return { chosen: tools, leftOut: [] };
  const words = new Set(wordsOf(wish.message));
  const known = new Set(Object.values(wish.aliases));
  const found = new Set(wish.found);
  const ranked = tools
    .map((tool, index) => ({
      tool,
      index,
      score: found.has(tool.key) ? 100 : scoreOf(tool, words, known, wish.frontTabId),
    }))
    .sort((left, right) => right.score - left.score || left.index - right.index);
  const best = new Set(ranked.slice(0, wish.limit).map(({ tool }) => tool));
  return { chosen: tools.filter((tool) => best.has(tool)), leftOut: tools.filter((tool) => !best.has(tool)) };
}

function scoreOf(
  { tool, key, documents }: MergedTool,
  words: ReadonlySet<string>,
  known: ReadonlySet<string>,
  frontTabId: number | null,
): number {
  const own = words.size > 0 ? wordsOf(`${tool.name} ${tool.title ?? ''}`) : [];
  const named = own.filter((word) => words.has(word)).length;
  const isInFront = documents.some(({ address }) => address.tabId === frontTabId);
  return Math.min(named, 4) * 2 + (isInFront ? 5 : 0) + (known.has(key) ? 1 : 0);
}

export const wordsOf = (text: string): string[] =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
