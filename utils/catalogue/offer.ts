import type { JsonSchema } from '../json';
import type { ToolRow } from '../panel-state';
import type { Thread } from '../thread';
import type { Address, Effect, ToolDefinition, ToolSource } from '../tool';
import { noRules, type ToolRules } from '../tool-rules';
import { assignAliases } from './aliases';
import type { CataloguedDocument } from './catalogued-document';
import { chooseTools } from './choose-tools';
import { isFinder, roomFor } from './finder';
import { createMerge, type MergedTool, placeOf } from './merge';
import { parametersOf } from './model-schema';
import { type Replacement, replacements } from './replaced';
import { rowRules } from './row-rules';
import { isForeignFrame, switched } from './switches';

/** A place that offers a tool right now. */
export type OfferedPlace = {
  address: Address;
  tabNumber: number;
  title: string;
  url: string;
  /** Of the document, from the browser; empty for what belongs to no page. */
  origin: string;
};

/** One entry of the merged list, as a thread offers it: the same definition in several tabs is one entry. */
export type OfferedTool = {
  /** `source|origin|name|digest`: equal definitions on the same site have equal keys. */
  key: string;
  /** `source|origin|name`: what a person's switch holds on to when a definition changes. */
  switchKey: string;
  alias: string;
  source: ToolSource;
  /** Origin that the browser says it comes from; empty for the extension's own tools. */
  origin: string;
  /** Host as shown. */
  site: string;
  definition: ToolDefinition;
  effect: Effect;
  /** A bundled tool's: asked each time, whatever was granted. */
  alwaysAsk?: boolean;
  /** The definition's schema, with the optional `tab` where there is more than one place. */
  parameters: JsonSchema;
  places: OfferedPlace[];
};

/** What a step may call: frozen when the step begins, sorted by alias, bundled tools last. */
export type Offer = { tools: OfferedTool[] };

/** At most this many tools in one request: the cap of every large endpoint. */
export const offerLimit = 128;

/** What the browser says of a tab; texts are empty where it does not say. */
export type TabFacts = { id: number; title: string; url: string };

export type OfferInput = {
  documents: readonly CataloguedDocument[];
  tabs: readonly TabFacts[];
  thread: Pick<Thread, 'switches' | 'aliases' | 'tabs'> & Partial<Pick<Thread, 'allowed' | 'tabbed' | 'found'>>;
  frontTabId: number | null;
  /** What the person said for whole sites. */
  rules?: ToolRules;
  /** The person's message: where not every tool fits, its words choose. */
  message?: string;
  /** Most tools that the model takes; `offerLimit` unless it takes fewer. */
  limit?: number;
};

export type OfferOutput = Offer & {
  /** The thread's new table, to be saved with it: what was there before is still there. */
  aliases: Record<string, string>;
  /** The thread's tabs, new ones at the end. */
  tabs: number[];
  /** Keys of the tools that have a choice of the tab, or once had it in this thread. */
  tabbed: string[];
  /** Tools that are on but did not fit, sorted by key. */
  leftOut: readonly MergedTool[];
};

const merge = createMerge();

/** What a step may call. The same input gives the same bytes: sorted by alias, nothing volatile but the places. */
export function offerFor(input: OfferInput): OfferOutput {
  const { documents, tabs, thread, frontTabId, rules, message = '', limit = offerLimit } = input;
  const merged = merge(documents);
  const numbered = numberTabs(thread.tabs, documents, frontTabId);
  const on = withoutReplaced(toolsThatAreOn(merged, input));
  const finder = merged.find((entry) => isFinder(entry.tool) && switched(entry, thread, rules).on);
  const room = roomFor(on.length, limit, finder);
  const { found = [], aliases: known } = thread;
  const { chosen, leftOut } = chooseTools(on, { limit: room.limit, frontTabId, message, aliases: known, found });
  chosen.push(...room.finder);
  const { aliasOf, aliases } = assignAliases(chosen.map(nameable), thread.aliases, isAmong(merged));
  const placeOf = placesIn(tabs, numbered);
  const tabbed = new Set(thread.tabbed);
  const tools = chosen.map((entry) => {
    const places = entry.documents.map(placeOf);
    if (inSeveralTabs(places)) tabbed.add(entry.key);
    return offered(entry, aliasOf.get(entry.key) ?? '', places, tabbed.has(entry.key));
  });
  return { tools: tools.sort(byAlias), aliases, tabs: numbered, tabbed: [...tabbed].sort(), leftOut };
}

/** Every tool for the panel, also those that are off; on ones first come as the model would get them. */
export function rowsFor(input: OfferInput): ToolRow[] {
  const { documents, tabs, thread, frontTabId, rules = noRules, limit = offerLimit } = input;
  const merged = merge(documents);
  const offer = offerFor(input);
  const replaced = replacements(toolsThatAreOn(merged, input));
  const leftOut = new Set(offer.leftOut.map(({ key }) => key));
  const { aliasOf } = assignAliases(merged.map(nameable), offer.aliases, isAmong(merged));
  const placeOf = placesIn(tabs, offer.tabs);
  return merged
    .filter((entry) => !isFinder(entry.tool) || leftOut.size > 0)
    .map((entry) => {
      const { on, documents: places, never } = switched(entry, thread, rules);
      const { key, switchKey, site, effect, tool } = entry;
      return {
        key,
        switchKey,
        alias: aliasOf.get(key) ?? '',
        name: tool.name,
        title: tool.title ?? '',
        description: tool.description,
        inputSchema: tool.inputSchema,
        source: tool.source,
        site,
        frameOf: entry.documents.every(isForeignFrame) ? hostOf(entry.documents[0]?.topOrigin ?? '') : '',
        effect,
        on,
        tabs: uniqueTabs(places.map(placeOf), frontTabId),
        unavailable: whyNot(replaced.get(key), leftOut.has(key) ? limit : null),
        ...rowRules({ entry, thread, rules, frontTabId, never }),
      };
    });
}

/** Something to show even where the page that holds a frame is not known. */
const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : 'another site');

/** @param limit Of the list that it did not fit into; null where it did. */
function whyNot(replaced: Replacement | undefined, limit: number | null): string {
  if (replaced?.documents.length === 0)
    return `Your own ${replaced.by} takes its place. Switch that one off to have this one back.`;
  return limit === null
    ? ''
    : `More than ${limit} tools are on, and this model is given no more: this one is left out until others are switched off.`;
}

/** What a person's own tools take the place of is not offered there. */
function withoutReplaced(on: MergedTool[]): MergedTool[] {
  const replaced = replacements(on);
  if (replaced.size === 0) return on;
  return on.flatMap((entry) => {
    const { documents = entry.documents } = replaced.get(entry.key) ?? {};
    return documents.length === 0 ? [] : [{ ...entry, documents }];
  });
}

function toolsThatAreOn(
  merged: readonly MergedTool[],
  { thread, rules }: Pick<OfferInput, 'thread' | 'rules'>,
): MergedTool[] {
  const on: MergedTool[] = [];
  for (const entry of merged) {
    const { on: isOn, documents } = switched(entry, thread, rules);
    if (isOn && !isFinder(entry.tool)) on.push(documents === entry.documents ? entry : { ...entry, documents });
  }
  return on;
}

const isAmong = (merged: readonly MergedTool[]) => (key: string) => merged[placeOf(merged, key)]?.key === key;

const nameable = ({ key, switchKey, site, tool }: MergedTool) => ({ key, switchKey, site, name: tool.name });

const inSeveralTabs = (places: readonly OfferedPlace[]): boolean =>
  places.some(({ tabNumber }) => tabNumber !== places[0]?.tabNumber);

function offered(entry: MergedTool, alias: string, places: OfferedPlace[], tabbed: boolean): OfferedTool {
  const { source, digest: _digest, alwaysAsk = false, ...definition } = entry.tool;
  const { key, switchKey, origin, site, effect } = entry;
  const parameters = parametersOf(definition.inputSchema, tabbed);
  return {
    ...{ key, switchKey, alias, source, origin, site, definition, effect, parameters, places },
    ...(alwaysAsk && { alwaysAsk }),
  };
}

function placesIn(tabs: readonly TabFacts[], numbered: readonly number[]) {
  const facts = new Map(tabs.map((tab) => [tab.id, tab]));
  const numbers = new Map(numbered.map((tabId, index) => [tabId, index + 1]));
  return ({ address, url, origin }: CataloguedDocument): OfferedPlace => ({
    address,
    tabNumber: numbers.get(address.tabId) ?? 0,
    title: facts.get(address.tabId)?.title ?? '',
    url,
    origin,
  });
}

/** A tab keeps its number for the life of the thread; the one in front is the first of the new ones. */
function numberTabs(
  known: readonly number[],
  documents: readonly CataloguedDocument[],
  frontTabId: number | null,
): number[] {
  const offering = new Set(documents.filter(offersFromTab).map(({ address }) => address.tabId));
  const newcomers = [...offering].filter((tabId) => !known.includes(tabId)).sort((left, right) => left - right);
  const front = newcomers.filter((tabId) => tabId === frontTabId);
  return [...known, ...front, ...newcomers.filter((tabId) => tabId !== frontTabId)];
}

const offersFromTab = ({ address, tools }: CataloguedDocument) => tools.length > 0 && address.tabId >= 0;

function uniqueTabs(places: readonly OfferedPlace[], frontTabId: number | null): ToolRow['tabs'] {
  const inTabs = places.filter(({ address }) => address.tabId >= 0);
  const byTab = new Map(inTabs.map((place) => [place.address.tabId, place]));
  return [...byTab.values()].map(({ address: { tabId }, tabNumber, title }) => ({
    number: tabNumber,
    tabId,
    title,
    inFront: tabId === frontTabId,
  }));
}

/** What a site or a toolkit offers stands before what works any page by hand. */
const byAlias = (left: OfferedTool, right: OfferedTool) =>
  Number(left.source === 'bundled') - Number(right.source === 'bundled') || (left.alias < right.alias ? -1 : 1);
