import type { Toolkit, ToolkitTool } from '../toolkit';
import { fitsPage, isOnPage, type PageFacts } from './works-on';

export type ToolkitShelf = ReturnType<typeof createToolkitShelf>;

/** What a toolkit lacks that was stored before these fields came: the store checks records and fills in nothing. */
const cameLater = {
  ...{ grants: [], connect: [], secrets: [], files: [] },
  ...{ source: '', removedAt: null, tracked: false },
} satisfies Partial<Toolkit>;

/** The installed toolkits, as the worker knows them. Matching is done here; no page hears of any of it. */
export function createToolkitShelf() {
  let everything: readonly Toolkit[] = [];
  let toolkits: readonly Toolkit[] = [];
  let byName = new Map<string, { tool: ToolkitTool; toolkit: Toolkit }>();
  const listeners = new Set<() => void>();
  let markReady = () => {};
  const ready = new Promise<void>((resolve) => {
    markReady = resolve;
  });
  return {
    /** Resolves when what is stored has been read. */
    ready,
    replace(stored: readonly Toolkit[]): void {
      everything = stored.map((toolkit) => ({ ...cameLater, ...toolkit }));
      toolkits = everything.filter(({ removedAt }) => removedAt === null);
      byName = new Map(
        toolkits.flatMap((toolkit) => toolkit.tools.map((tool) => [tool.definition.name, { tool, toolkit }])),
      );
      markReady();
      for (const listener of listeners) listener();
    },
    all: () => toolkits,
    /** Those in the bin too. */
    everything: () => everything,
    find: (toolName: string): ToolkitTool | undefined => byName.get(toolName)?.tool,
    /** What of its file runs, and whose it is. */
    codeOf(toolName: string): { toolkit: Toolkit; runs: string } | undefined {
      const found = byName.get(toolName);
      const file = found?.toolkit.files.find(({ name }) => name === found.tool.file);
      return found && file ? { toolkit: found.toolkit, runs: file.runs } : undefined;
    },
    /** What may be called on this page. */
    toolsFor: (page: PageFacts): ToolkitTool[] =>
      toolkits.flatMap((toolkit) =>
        isOnPage(toolkit, page) ? toolkit.tools.filter((tool) => fitsPage(tool, page)) : [],
      ),
    /** Called after each change. */
    subscribe(listener: () => void, signal: AbortSignal): void {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
  };
}
