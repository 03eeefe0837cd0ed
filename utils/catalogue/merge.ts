import type { Effect } from '../tool';
import { effectOf } from '../trust/effects';
import type { CataloguedDocument, CataloguedTool } from './catalogued-document';

/** One definition of one site, with every document that offers it, by tab and frame. */
export type MergedTool = {
  key: string;
  switchKey: string;
  origin: string;
  /** Host as shown. */
  site: string;
  effect: Effect;
  tool: CataloguedTool;
  documents: readonly CataloguedDocument[];
};

/** A bundled tool is the same one wherever it is offered: it belongs to no site. */
const homeOf = (tool: CataloguedTool, origin: string) => (tool.source === 'bundled' ? '' : origin);

export const switchKeyOf = (tool: CataloguedTool, origin: string) =>
  `${tool.source}|${homeOf(tool, origin)}|${tool.name}`;
export const toolKeyOf = (tool: CataloguedTool, origin: string) => `${switchKeyOf(tool, origin)}|${tool.digest}`;

/** More changed keys than this, and sorting everything anew is cheaper than finding each one's place. */
const rebuildThreshold = 256;

/**
 * The merged list over all documents, sorted by key. Made again only where documents were exchanged: they are never
 * changed in place, so a reference that was there before stands for the same tools.
 */
export function createMerge() {
  const groups = new Map<string, MergedTool>();
  let merged = new Set<CataloguedDocument>();
  let sorted: readonly MergedTool[] = [];

  return (documents: readonly CataloguedDocument[]): readonly MergedTool[] => {
    const wanted = new Set(documents);
    const touched = new Set<string>();
    for (const document of merged) if (!wanted.has(document)) withdraw(groups, document, touched);
    for (const document of wanted) if (!merged.has(document)) contribute(groups, document, touched);
    merged = wanted;
    if (touched.size > rebuildThreshold) sorted = [...groups.values()].sort(byKey);
    else if (touched.size > 0) sorted = resorted(sorted, groups, touched);
    return sorted;
  };
}

function contribute(groups: Map<string, MergedTool>, document: CataloguedDocument, touched: Set<string>) {
  for (const tool of document.tools) {
    const key = toolKeyOf(tool, document.origin);
    const group = groups.get(key) ?? newGroup(key, tool, document);
    groups.set(key, { ...group, documents: [...group.documents, document].sort(byPlace) });
    touched.add(key);
  }
}

function withdraw(groups: Map<string, MergedTool>, document: CataloguedDocument, touched: Set<string>) {
  for (const tool of document.tools) {
    const key = toolKeyOf(tool, document.origin);
    const group = groups.get(key);
    if (!group) continue;
    const documents = group.documents.filter((other) => other !== document);
    if (documents.length > 0) groups.set(key, { ...group, documents });
    else groups.delete(key);
    touched.add(key);
  }
}

function newGroup(key: string, tool: CataloguedTool, document: CataloguedDocument): MergedTool {
  const origin = homeOf(tool, document.origin);
  const site = origin === '' ? '' : new URL(origin).host;
  return {
    key,
    switchKey: switchKeyOf(tool, origin),
    origin,
    site,
    effect: effectOf(tool, tool.source),
    tool,
    documents: [],
  };
}

function resorted(before: readonly MergedTool[], groups: Map<string, MergedTool>, touched: Set<string>) {
  const list = [...before];
  for (const key of touched) {
    const place = placeOf(list, key);
    const isThere = list[place]?.key === key;
    const group = groups.get(key);
    if (group) list.splice(place, isThere ? 1 : 0, group);
    else if (isThere) list.splice(place, 1);
  }
  return list;
}

/** Where a tool with this key stands in the sorted list, or would stand. */
export function placeOf(list: readonly MergedTool[], key: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.key ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

// By code unit: `localeCompare` depends on the machine, and the list must be the same everywhere.
const byKey = (left: MergedTool, right: MergedTool) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0);

const byPlace = ({ address: left }: CataloguedDocument, { address: right }: CataloguedDocument) =>
  left.tabId - right.tabId || left.frameId - right.frameId;
