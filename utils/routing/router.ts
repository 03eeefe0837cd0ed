import type { Catalogue } from '../catalogue/catalogue';
import type { ToolSource } from '../tool';
import { createDispatch } from './dispatch';
import type { Executor } from './executor';
import { contentScriptExecutor } from './executors/content-script';
import { prepareCall } from './prepare';
import type { Router } from './prepared-call';
import { recallCall } from './recall';
import type { TabWatch } from './tab-watch';

export type RouterOptions = {
  catalogue: Catalogue;
  tabs: TabWatch;
  /** What runs the tools of a source, where that is not the content script of their page. */
  executors?: Partial<Record<ToolSource, Executor>>;
};

/** Call → address → executor. */
export function createRouter({ catalogue, tabs, executors = {} }: RouterOptions): Router {
  const every = [...new Set([contentScriptExecutor, ...Object.values(executors)])];
  const executorFor = (source: ToolSource) => executors[source] ?? contentScriptExecutor;
  const dispatch = createDispatch({ catalogue, tabs, executorFor });
  return {
    prepare: (wish, offer, threadTab) =>
      prepareCall(wish, offer, threadTab, { catalogue, lastUsed: (tabId) => tabs.lastUsed(tabId) }),
    dispatch,
    async recall(callId, address, timeoutMs, signal, tool) {
      const asked = tool ? [executorFor(tool.source)] : every;
      const known = await recallCall(callId, address, asked, timeoutMs, signal, tool?.name);
      // Stopped or past its deadline while the page works on what another life of the worker had sent: it is told.
      if (known.state === 'running' || (signal.aborted && known.state !== 'settled'))
        for (const executor of asked) executor.cancel(callId, address);
      return known;
    },
  };
}
