import { wordsOf } from '../catalogue/choose-tools';
import type { MergedTool } from '../catalogue/merge';

/** At most this many are added to a thread's list by one search. */
const mostFound = 8;

/** Those whose names and descriptions have most of the words, the rarer of them counting more; best first. */
export function searchTools(tools: readonly MergedTool[], query: string): MergedTool[] {
  const wanted = [...new Set(wordsOf(query))];
  const texts = tools.map(({ tool, site }) => ({
    name: wordsOf(`${tool.name} ${tool.title ?? ''}`),
    rest: wordsOf(`${tool.description} ${site}`),
  }));
  const holds = (words: readonly string[], word: string) =>
    words.some((other) => other === word || (word.length > 3 && other.startsWith(word)));
  const rarity = new Map(
    wanted.map((word) => {
      const holders = texts.filter(({ name, rest }) => holds(name, word) || holds(rest, word)).length;
      return [word, holders === 0 ? 0 : Math.log(1 + tools.length / holders)];
    }),
  );
  return tools
    .map((tool, index) => {
      const { name = [], rest = [] } = texts[index] ?? {};
      const score = wanted.reduce(
        (sum, word) => sum + (rarity.get(word) ?? 0) * (holds(name, word) ? 3 : holds(rest, word) ? 1 : 0),
        0,
      );
      return { tool, index, score };
    })
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score || left.index - right.index)
    .slice(0, mostFound)
    .map(({ tool }) => tool);
}
