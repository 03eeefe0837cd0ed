import { errorText, failed } from '../../failure';
import { readCallResult } from '../../page/read-call-result';
import { type ConsoleLine, type ToolkitReply, toolkitChannel } from '../../page/toolkit-channel';
import type { Address } from '../../tool';
import type { ToolkitTool } from '../../toolkit';
import { injectedCode } from '../../toolkits/injected-code';
import { codeSwitch, codeSwitchSentence, userScripts } from '../../user-scripts';
import type { CallMemory, Delivery } from '../executor';
import type { Granted, Grants } from './toolkit-grants';

export type CodeRun = {
  callId: string;
  address: Address;
  /** Its world is its own: two toolkits never share one. */
  toolkit: Granted['toolkit'];
  tool: ToolkitTool;
  /** What of its file runs. */
  runs: string;
  arguments: Record<string, unknown>;
  /** Called with what it wrote to the console. */
  onLines?: (lines: ConsoleLine[]) => void;
};
/** What has been done in this life of the worker so that code may ask for what it was granted. */
export type GrantDesk = Pick<Grants, 'open' | 'close'>;
type Recall = (callId: string, address: Address) => Promise<CallMemory | null>;

/**
 * Runs the code of a toolkit in its document, once. The document's own bridge admits it, so that code which lands in
 * another document than it was meant for (Chromium, back/forward cache) runs nothing.
 */
export async function runCode(
  run: CodeRun,
  signal: AbortSignal,
  recall: Recall,
  desk: GrantDesk,
): Promise<Delivery> {
  const state = userScripts()?.execute ? 'on' : await codeSwitch();
  if (state !== 'on') return switchedOff(state);
  if (run.toolkit.grants.length === 0) return deliver(run, signal, recall);
  await letAsk(run.toolkit.id);
  desk.open(run.callId, { address: run.address, toolkit: run.toolkit });
  return deliver(run, signal, recall).finally(() => desk.close(run.callId));
}

const worldOf = (toolkitId: string): string => `toolkit-${toolkitId}`;
const asking = new Set<string>();

/** Only the worlds of toolkits with grants get a way to the extension, and that leads to their own event alone. */
async function letAsk(toolkitId: string): Promise<void> {
  if (asking.has(toolkitId)) return;
  await userScripts()
    ?.configureWorld({ worldId: worldOf(toolkitId), messaging: true })
    .catch(() => undefined);
  asking.add(toolkitId);
}

async function deliver(run: CodeRun, signal: AbortSignal, recall: Recall): Promise<Delivery> {
  const injected = inject(run).catch(async (thrown: unknown) => {
    const present = await codeSwitch();
    return present === 'on' ? { thrown: errorText(thrown) } : { off: present };
  });
  const answer = await Promise.race([injected, aborted(signal)]);
  if (answer === null) return { kind: 'lost', detail: 'given up' };
  if ('off' in answer) return switchedOff(answer.off);
  if ('thrown' in answer) return { kind: 'lost', detail: answer.thrown };
  const reply = answer.result as ToolkitReply | null | undefined;
  if (reply?.state === 'settled') {
    run.onLines?.(reply.lines);
    return { kind: 'answered', result: readCallResult(parsed(reply.result)) };
  }
  return reply?.state === 'elsewhere'
    ? { kind: 'lost', detail: 'another document' }
    : withoutReply(run, answer.error, recall);
}

/** Chromium gives null, and Firefox an error, for code that it cannot read: the document then never heard of the call. */
async function withoutReply(run: CodeRun, error: unknown, recall: Recall): Promise<Delivery> {
  const memory = await recall(run.callId, run.address);
  if (memory?.state !== 'never') return { kind: 'lost', detail: errorText(error ?? 'no reply') };
  const words = error ? ` (${errorText((error as { message?: string }).message ?? error).slice(0, 300)})` : '';
  const sentence = `${run.tool.definition.name} was not run: the browser cannot read its code${words}. Its author must mend ${run.tool.file}.`;
  return { kind: 'refused', failure: failed('tool-threw', sentence).failure };
}

type Injected = { result: unknown; error: unknown };

async function inject(run: CodeRun): Promise<Injected> {
  const { address, toolkit, tool } = run;
  const home = `${address.documentId} ${toolkit.id}`;
  // A second file to read costs as much as the call itself.
  if (tool.world === 'isolated' && equipped.has(home)) {
    const answer = await execute(run, []);
    if ((answer.result as ToolkitReply | undefined)?.state !== 'bare') return answer;
  }
  if (tool.world === 'isolated') remember(home);
  return execute(run, [{ file: 'toolkit-runtime.js' }]);
}

/** Worlds that hold the runtime, by document and toolkit; the oldest are forgotten, and are given it once more. */
const equipped = new Set<string>();
const mostEquipped = 500;

function remember(home: string): void {
  equipped.add(home);
  const [oldest] = equipped;
  if (equipped.size > mostEquipped && oldest !== undefined) equipped.delete(oldest);
}

async function execute(run: CodeRun, before: { file: string }[]): Promise<Injected> {
  const { callId, address, toolkit, tool, runs, arguments: values, onLines } = run;
  const { tabId, frameId, documentId } = address;
  const { world, entrypoint, order } = tool;
  const call = {
    ...{ callId, entrypoint, order, arguments: values },
    channel: toolkitChannel(documentId, world),
    grants: world === 'isolated' ? toolkit.grants : [],
    stays: world === 'isolated',
    wantsLines: onLines !== undefined,
  };
  const results = await userScripts()?.execute?.({
    target: { tabId, frameIds: [frameId] },
    ...(world === 'page' ? { world: 'MAIN' } : { world: 'USER_SCRIPT', worldId: worldOf(toolkit.id) }),
    js: [...before, { code: injectedCode(call, runs) }],
    injectImmediately: true,
  });
  const [first] = results ?? [];
  return { result: first?.result, error: first?.error };
}

const switchedOff = (state: 'off' | 'too-old'): Delivery => ({
  kind: 'refused',
  failure: failed('permission-missing', `Nothing was run. ${codeSwitchSentence(state)}`).failure,
});

const aborted = (signal: AbortSignal) =>
  new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });

/** Code in the page's world may have been given anything for an answer. */
function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return null;
  }
}
