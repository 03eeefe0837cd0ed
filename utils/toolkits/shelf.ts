import { matchesAny } from '../match-pattern';
import type { Toolkit, ToolkitTool } from '../toolkit';

export type ToolkitShelf = ReturnType<typeof createToolkitShelf>;
export type PageFacts = { url: string; frameId: number };

/** The installed toolkits, as the worker knows them. Matching is done here; no page hears of any of it. */
export function createToolkitShelf() {
  let toolkits: readonly Toolkit[] = [];
  let byName = new Map<string, ToolkitTool>();
  const listeners = new Set<() => void>();
  let markReady = () => {};
  const ready = new Promise<void>((resolve) => {
    markReady = resolve;
  });
  return {
    /** Resolves when what is stored has been read. */
    ready,
    replace(installed: readonly Toolkit[]): void {
      toolkits = installed;
      byName = new Map(installed.flatMap(({ tools }) => tools.map((tool) => [tool.definition.name, tool])));
      markReady();
      for (const listener of listeners) listener();
    },
    all: () => toolkits,
    find: (toolName: string): ToolkitTool | undefined => byName.get(toolName),
    /** What may be called on this page. */
    toolsFor: (page: PageFacts): ToolkitTool[] =>
      toolkits.flatMap((toolkit) => (worksOn(toolkit, page) ? toolkit.tools.filter(fits(page)) : [])),
    /** Called after each change. */
    subscribe(listener: () => void, signal: AbortSignal): void {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
  };
}

const worksOn = ({ frames, matches, excludeMatches }: Toolkit, { url, frameId }: PageFacts): boolean =>
  (frames === 'all' || frameId === 0) && matchesAny(url, matches) && !matchesAny(url, excludeMatches);

const fits =
  ({ url }: PageFacts) =>
  ({ matches }: ToolkitTool): boolean =>
    matches.length === 0 || matchesAny(url, matches);
