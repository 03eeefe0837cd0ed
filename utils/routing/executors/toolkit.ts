import { failed } from '../../failure';
import type { ToolkitShelf } from '../../toolkits/shelf';
import type { Executor } from '../executor';
import { contentScriptExecutor, sendRun } from './content-script';
import { type GrantDesk, runCode } from './toolkit-code';

/**
 * Tools of installed toolkits. Functions of the page go through the document's own content script; code is put beside
 * the page by the browser. Either way the document itself keeps the call: it refuses another document's calls, runs
 * each call id once, and can be asked afterwards what became of it.
 */
export const toolkitExecutor = (shelf: Pick<ToolkitShelf, 'find' | 'codeOf'>, desk: GrantDesk): Executor => ({
  ...contentScriptExecutor,
  async run(call, options) {
    const tool = shelf.find(call.tool);
    if (!tool) return { kind: 'refused', failure: removed(call.tool).failure };
    if (tool.file === '') return sendRun(call, options, { steps: tool.entrypoint.split('.'), order: tool.order });
    const code = shelf.codeOf(call.tool);
    if (!code) return { kind: 'refused', failure: removed(call.tool).failure };
    const { callId, address, arguments: values } = call;
    const recall: Parameters<typeof runCode>[2] = (id, place) =>
      contentScriptExecutor.recall(id, place, { signal: options.signal, deadline: 5000 });
    return runCode({ callId, address, tool, ...code, arguments: values }, options.signal, recall, desk);
  },
});

const removed = (name: string) =>
  failed('tool-gone', `${name} was not run: its toolkit has been removed. Look which tools there are now.`);
