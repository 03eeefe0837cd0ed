import { failed } from '../../failure';
import type { ToolkitShelf } from '../../toolkits/shelf';
import type { Executor } from '../executor';
import { contentScriptExecutor, sendRun } from './content-script';

/**
 * Tools of installed toolkits that are functions of the page. They go through the document's own content script, which
 * refuses another document's calls, runs each call id once, and can be asked afterwards what became of it; a script
 * injected for the call could do none of this, and may land in the next page (Chromium, back/forward cache).
 */
export const toolkitExecutor = (shelf: Pick<ToolkitShelf, 'find'>): Executor => ({
  ...contentScriptExecutor,
  async run(call, options) {
    const tool = shelf.find(call.tool);
    if (!tool) return { kind: 'refused', failure: removed(call.tool).failure };
    return sendRun(call, options, { steps: tool.entrypoint.split('.'), order: tool.order });
  },
});

const removed = (name: string) =>
  failed('tool-gone', `${name} was not run: its toolkit has been removed. Look which tools there are now.`);
