import type { Catalogue } from '../catalogue/catalogue';
import { failed, success } from '../failure';
import type { RequestOf } from '../messages';
import type { Handlers } from '../messaging';
import type { ConsoleLine } from '../page/toolkit-channel';
import { checkArguments } from '../routing/check-arguments';
import type { Delivery } from '../routing/executor';
import { contentScriptExecutor, sendRun } from '../routing/executors/content-script';
import { type GrantDesk, runCode } from '../routing/executors/toolkit-code';
import { untilCatalogue } from '../routing/until-catalogue';
import { within } from '../routing/within';
import type { Address, CallResult } from '../tool';
import { draftProblem } from '../toolkits/check-draft';
import { worksOn } from '../toolkits/works-on';

/** Milliseconds that a tried tool may take. */
const patience = 30_000;
/** Milliseconds in which the page of the chosen tab must have been heard of. */
const arrival = 3000;

/** A person tries a tool that they write, by a click in the editor: no thread, no journal, the same way into the page. */
export const toolkitTrial = (
  catalogue: Catalogue,
  desk: GrantDesk,
): Pick<Handlers<'toolkit/try'>, 'toolkit/try'> => ({
  'toolkit/try': async (request) => {
    const { toolkit, toolName, tabId } = request;
    const tool = toolkit.tools.find(({ definition }) => definition.name === toolName);
    const problem = tool ? draftProblem(toolkit) : `there is no tool \`${toolName.slice(0, 80)}\` in it`;
    if (problem || !tool) return failed('invalid-arguments', `Nothing was run: ${problem}.`);
    const document = await documentIn(tabId, catalogue);
    if (!document) {
      return failed(
        'not-found',
        'Nothing was run: Patchbay is not connected to the page in this tab. Connect its site, or reload it.',
      );
    }
    if (!worksOn(toolkit, tool, { url: document.url, frameId: 0 })) {
      return failed(
        'not-allowed',
        `Nothing was run: the toolkit does not name ${document.url.slice(0, 200)} among its sites.`,
      );
    }
    const checked = checkArguments(request.arguments as never, tool.definition.inputSchema, toolName);
    if (!checked.ok) return checked;
    return success(await timed((lines) => run(request, document.address, { values: checked.value, lines, desk })));
  },
});

/** A page that has just loaded, or whose site was just granted, is heard of a moment later. */
async function documentIn(tabId: number, catalogue: Catalogue) {
  await catalogue.ready;
  await untilCatalogue(catalogue, () => catalogue.inFrame(tabId, 0) !== undefined, arrival);
  return catalogue.inFrame(tabId, 0);
}

async function timed(work: (lines: ConsoleLine[]) => Promise<CallResult>) {
  const lines: ConsoleLine[] = [];
  const started = performance.now();
  const result = await work(lines);
  return { result, milliseconds: Math.round((performance.now() - started) * 10) / 10, lines };
}

async function run(
  { toolkit, toolName }: RequestOf<'toolkit/try'>,
  address: Address,
  around: Pick<Trial, 'values' | 'lines' | 'desk'>,
): Promise<CallResult> {
  const over = new AbortController();
  const signal = within(patience, over.signal);
  const callId = crypto.randomUUID();
  const delivery = await deliver({ toolkit, toolName }, address, { ...around, callId, signal });
  if (signal.aborted) contentScriptExecutor.cancel(callId, address);
  over.abort();
  if (delivery.kind === 'answered') return delivery.result;
  if (delivery.kind === 'refused') return { ok: false, failure: delivery.failure };
  return failed(
    'timed-out',
    `${toolName} gave no answer within ${patience / 1000} seconds, or its page left. Look at the page.`,
  );
}

type Trial = {
  callId: string;
  values: Record<string, unknown>;
  lines: ConsoleLine[];
  signal: AbortSignal;
  desk: GrantDesk;
};

async function deliver(
  { toolkit, toolName }: Pick<RequestOf<'toolkit/try'>, 'toolkit' | 'toolName'>,
  address: Address,
  { callId, values, lines, signal, desk }: Trial,
): Promise<Delivery> {
  const tool = toolkit.tools.find(({ definition }) => definition.name === toolName);
  if (!tool) return { kind: 'lost', detail: 'no tool' };
  if (tool.file === '') {
    const call = { callId, address, tool: toolName, source: 'toolkit' as const, arguments: values as never };
    return sendRun(call, { signal, deadline: patience }, { steps: tool.entrypoint.split('.'), order: tool.order });
  }
  const runs = toolkit.files.find(({ name }) => name === tool.file)?.runs ?? '';
  const onLines = (written: ConsoleLine[]) => void lines.push(...written);
  return runCode(
    { callId, address, toolkit, tool, runs, arguments: values, onLines },
    signal,
    (id, place) => contentScriptExecutor.recall(id, place, { signal, deadline: 5000 }),
    desk,
  );
}
