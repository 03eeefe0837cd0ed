import type { CataloguedDocument } from './catalogued-document';
import type { MergedTool } from './merge';

/** `storage.getCookie` and `my_kit.getCookie` are tools of the same name. */
export const bareName = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** By what a tool is replaced, and where it still stands for itself. */
export type Replacement = { by: string; documents: readonly CataloguedDocument[] };

/**
 * A person's own tool takes the place of a bundled one of the same name wherever both are on, and gives it back when it
 * is switched off.
 */
export function replacements(on: readonly MergedTool[]): ReadonlyMap<string, Replacement> {
  const own = new Map<string, MergedTool>();
  for (const entry of on) if (entry.tool.source === 'toolkit') own.set(bareName(entry.tool.name), entry);
  const replaced = new Map<string, Replacement>();
  if (own.size === 0) return replaced;
  for (const { key, tool, documents } of on) {
    const winner = tool.source === 'bundled' ? own.get(bareName(tool.name)) : undefined;
    if (!winner) continue;
    const left = documents.filter((document) => !winner.documents.includes(document));
    if (left.length < documents.length) replaced.set(key, { by: winner.tool.name, documents: left });
  }
  return replaced;
}
