import { createCatalogue } from '../../utils/catalogue/catalogue';
import { offerFor } from '../../utils/catalogue/offer';
import type { CallMemory, Delivery, Executor, ToolRun } from '../../utils/routing/executor';
import type { PreparedCall } from '../../utils/routing/prepared-call';
import { createRouter } from '../../utils/routing/router';
import type { TabNow, TabWatch } from '../../utils/routing/tab-watch';
import { type AnnouncedTool, type CallResult, textResult } from '../../utils/tool';
import { from, memoryStore } from '../catalogue/documents';

export type Running = ToolRun & {
  answer: (result: CallResult | string) => void;
  drop: (delivery: Delivery) => void;
};

/** Documents in memory in place of tabs: they hold each call until the test answers it, and count what they ran. */
export function createStage() {
  const catalogue = createCatalogue({ sessionStore: memoryStore() });
  const tabs = new Map<number, TabNow>();
  const frames = new Set<string>();
  const started: Running[] = [];
  const cancelled: string[] = [];
  const memories = new Map<string, CallMemory>();
  const loadListeners = new Set<() => void>();
  const used = new Map<number, number>();

  const executor: Executor = {
    run: (run, { signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ kind: 'lost', detail: 'aborted' }));
        started.push({
          ...run,
          answer: (result) =>
            resolve({ kind: 'answered', result: typeof result === 'string' ? textResult(result) : result }),
          drop: resolve,
        });
      }),
    cancel: (callId) => void cancelled.push(callId),
    recall: async (callId) => memories.get(callId) ?? null,
  };
  const tabWatch: TabWatch = {
    look: async (tabId) => tabs.get(tabId) ?? null,
    hasFrame: async (tabId, frameId) => frames.has(`${tabId}/${frameId}`),
    loaded: (tabId, signal) =>
      new Promise((resolve) => {
        const check = () => {
          if (!tabs.get(tabId)?.loading) resolve();
        };
        loadListeners.add(check);
        signal.addEventListener('abort', () => resolve());
        check();
      }),
    lastUsed: (tabId) => used.get(tabId) ?? 0,
  };
  const router = createRouter({
    catalogue,
    tabs: tabWatch,
    executors: { page: executor, form: executor, htmx: executor, toolkit: executor, bundled: executor },
  });

  const stage = {
    catalogue,
    router,
    tabs,
    used,
    started,
    cancelled,
    memories,
    frames,
    open: async (tabId: number, documentId: string, tools: AnnouncedTool[], frameId = 0, revision = 1) => {
      if (!tabs.has(tabId)) tabs.set(tabId, { title: `Tab ${tabId}`, url: '', discarded: false, loading: false });
      frames.add(`${tabId}/${frameId}`);
      await catalogue.announce({ documentId, revision, tools }, from(tabId, frameId));
    },
    setTab: (tabId: number, change: Partial<TabNow>) => {
      const tab = tabs.get(tabId);
      if (tab) tabs.set(tabId, { ...tab, ...change });
      for (const listener of loadListeners) listener();
    },
    offer: (frontTabId: number | null = null) =>
      offerFor({
        documents: catalogue.documents(),
        tabs: [...tabs].map(([id, { title, url }]) => ({ id, title, url })),
        thread: { switches: {}, aliases: {}, tabs: [] },
        frontTabId,
      }).tools,
    prepared: (name: string, values: object = {}, threadTab: number | null = null, callId = `call-${++count}`) => {
      const offer = stage.offer(threadTab);
      const alias = offer.find(({ definition }) => definition.name === name)?.alias ?? name;
      const wish = { callId, alias, argumentsText: JSON.stringify(values) };
      const outcome = router.prepare(wish, offer, threadTab);
      if (!outcome.ok) throw new Error(outcome.failure.message);
      return outcome.value;
    },
    dispatch: (call: PreparedCall, signal = new AbortController().signal, sending?: () => Promise<boolean>) =>
      router.dispatch(call, signal, sending),
  };
  return stage;
}

let count = 0;

/** Lets everything that is ready happen. */
export const settled = async () => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
};

export const wordsOf = (result: CallResult): string =>
  result.ok
    ? result.content.map((part) => (part.type === 'text' ? part.text : part.type)).join('\n')
    : `${result.failure.code}: ${result.failure.message}`;
