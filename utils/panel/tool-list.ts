import type { Journal } from '../agent/journal';
import { browser } from '../browser';
import type { Catalogue } from '../catalogue/catalogue';
import { type Offer, offerFor, rowsFor, type TabFacts } from '../catalogue/offer';
import { toolLimitOf } from '../models/always-there';
import type { RefusedTool, ToolRow } from '../panel-state';
import type { Thread } from '../thread';
import type { ToolRulesStore } from '../tool-rules';
import type { FoundTool } from '../toolkits/bundled';
import { searchTools } from './tool-search';
import type { Unavailable } from './unavailable-tools';

/** Tools that were looked for and are kept in a thread's list; older ones make room. */
const mostKept = 60;

export type ToolList = ReturnType<typeof createToolList>;

/** The catalogue as one thread sees it: what its next step may call, and the rows that the panel shows. */
export function createToolList(
  catalogue: Catalogue,
  journal: Journal,
  unavailable: Unavailable,
  toolRules: Pick<ToolRulesStore, 'read'>,
  defaultModelId: () => Promise<string>,
) {
  async function offerNow(thread: Thread, threadTab: number | null, message: string, limit?: number) {
    const tabs = await openTabs();
    const documents = catalogue.documents();
    const { withoutThem } = await unavailable(documents);
    const rules = await toolRules.read();
    const offer = offerFor({
      documents,
      tabs,
      rules,
      thread: withoutThem(thread),
      frontTabId: threadTab,
      message,
      ...(limit !== undefined && { limit }),
    });
    await journal.updateThread(thread.id, (present) => ({
      ...present,
      aliases: { ...present.aliases, ...offer.aliases },
      tabs: offer.tabs,
      tabbed: offer.tabbed,
    }));
    return offer;
  }

  return {
    /** New aliases and tab numbers are saved with the thread before anything is sent under them. */
    async offerFor(thread: Thread, threadTab: number | null, message = '', limit?: number): Promise<Offer> {
      const { tools } = await offerNow(thread, threadTab, message, limit);
      return { tools };
    },
    /** Looks among what did not fit into the list of the call's thread, and puts what it finds there. */
    async find(callId: string, query: string): Promise<FoundTool[]> {
      const item = await journal.item(callId);
      const run = item && (await journal.run(item.runId));
      const thread = run && (await journal.thread(run.threadId));
      if (!thread) return [];
      const limit = toolLimitOf(run.modelId);
      const { leftOut } = await offerNow(thread, run.tabId, '', limit);
      const keys = searchTools(leftOut, query).map(({ key }) => key);
      const found = [...keys, ...(thread.found ?? []).filter((key) => !keys.includes(key))].slice(0, mostKept);
      const after = await journal.updateThread(thread.id, (present) => ({ ...present, found }));
      if (keys.length === 0 || !after) return [];
      const { tools } = await offerNow(after, run.tabId, '', limit);
      return tools
        .filter(({ key }) => keys.includes(key))
        .map(({ alias, definition: { title = '', description } }) => ({ alias, title, description }));
    },
    async rowsFor(thread: Thread, frontTabId: number | null): Promise<ToolRow[]> {
      const documents = catalogue.documents();
      const { withReasons } = await unavailable(documents);
      const [tabs, rules] = await Promise.all([openTabs(), toolRules.read()]);
      const limit = toolLimitOf(thread.modelId ?? (await defaultModelId()));
      return withReasons(
        rowsFor({ documents, tabs, thread, frontTabId, rules, ...(limit !== undefined && { limit }) }),
      );
    },
    /** What documents of this tab announced and we did not take. */
    refusedIn: (tabId: number | null): RefusedTool[] =>
      catalogue
        .documents()
        .filter(({ address }) => address.tabId === tabId)
        .flatMap(({ origin, refused }) => refused.map((one) => ({ ...one, site: siteOf(origin) }))),
    /** Origin of the page in this tab, as its own document told; empty where none did. */
    originOfTab: (tabId: number | null): string =>
      tabId === null ? '' : (catalogue.inFrame(tabId, 0)?.origin ?? ''),
  };
}

async function openTabs(): Promise<TabFacts[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, title = '', url = '' }) => (id === undefined ? [] : [{ id, title, url }]));
}

const siteOf = (origin: string): string =>
  URL.canParse(origin) ? new URL(origin).host || origin : 'a sandboxed frame';
