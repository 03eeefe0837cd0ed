import type { Catalogue, CatalogueChange } from '../catalogue/catalogue';
import { failed } from '../failure';
import { fault, faults } from '../fault';
import type { CallResult } from '../tool';
import { followDeparture } from './departure';
import { departureResult } from './departure-result';
import type { Delivery, Executor } from './executor';
import { outcomeOfArrival } from './outcome-of-arrival';
import type { PreparedCall } from './prepared-call';
import { recallCall } from './recall';
import { placeName } from './standing';
import type { TabWatch } from './tab-watch';

/** Milliseconds in which a page that is not held up answers a question. */
const signOfLife = 1000;

export type Stage = { catalogue: Catalogue; tabs: TabWatch; executor: Executor };

/**
 * Sends the call and stays with it until it is settled: by its answer, by Stop, by its deadline, or by what becomes of
 * its page. Settles once; whatever comes afterwards is dropped.
 */
export function conduct(call: PreparedCall, stage: Stage, signal: AbortSignal): Promise<CallResult> {
  const { callId, place, tool, timeoutMs } = call;
  const { documentId } = place.address;
  const { catalogue, executor } = stage;
  const name = tool.alias;
  return new Promise((resolve) => {
    const over = new AbortController();
    let isLeaving = false;
    const address = () => catalogue.find(documentId)?.address ?? place.address;

    const settle = (result: CallResult) => {
      if (over.signal.aborted) return;
      clearTimeout(timer);
      signal.removeEventListener('abort', onStop);
      over.abort();
      resolve(result);
    };
    const onStop = () => {
      executor.cancel(callId, address());
      settle(
        failed(
          'cancelled',
          `${name} was stopped while it ran. Part of its work may be done: look before you repeat it.`,
        ),
      );
    };
    let isLate = false;
    const onDeadline = async () => {
      isLate = true;
      executor.cancel(callId, address());
      const stop = { signal: over.signal, deadline: signOfLife, tool: tool.definition.name };
      const lives = (await executor.recall(callId, address(), stop)) !== null;
      settle(lives ? failed('timed-out', timedOut(call)) : failed('page-blocked', blocked(call)));
    };
    /** What the document itself remembers, waiting while it still works on the call; null if it cannot be asked. */
    const remembered = async (): Promise<CallResult | null> => {
      const whose = tool.definition.name;
      const { state, result } = await recallCall(callId, address(), [executor], timeoutMs, over.signal, whose);
      return state === 'never'
        ? failed(
            'unreachable',
            `${name} did not reach its page (${placeName(call)}), so it was not run. Call it again.`,
          )
        : result;
    };
    const leave = async () => {
      if (isLeaving) return;
      isLeaving = true;
      const departure = await followDeparture(place.address, stage, over.signal);
      if (over.signal.aborted) return;
      const memory = departure.kind === 'returned' ? await remembered() : null;
      const outcome = await outcomeOfArrival(call, departure, over.signal);
      settle(memory ?? departureResult(call, departure, outcome));
    };
    const onLost = async () => {
      const memory = await remembered();
      if (memory) settle(memory);
      else void leave();
    };
    const onChange = ({ documentId: changed, fate }: CatalogueChange) => {
      if (changed !== documentId || fate === 'announced' || fate === 'moved') return;
      if (fate === 'tab-closed' || fate === 'frame-gone') settle(departureResult(call, { kind: fate }));
      else void leave();
    };
    const onDelivery = (delivery: Delivery) => {
      if (faults) void fault('call-answered');
      if (isLate) return;
      if (delivery.kind === 'answered') settle(delivery.result);
      else if (delivery.kind === 'refused') settle({ ok: false, failure: delivery.failure });
      else void onLost();
    };

    const timer = setTimeout(() => void onDeadline(), timeoutMs);
    signal.addEventListener('abort', onStop, { once: true });
    catalogue.subscribe((changes) => changes.forEach(onChange), over.signal);
    const run = {
      callId,
      address: place.address,
      tool: tool.definition.name,
      source: tool.source,
      arguments: call.arguments,
    };
    // The margin lets the deadline above speak first: it is the one that tells the page.
    void executor.run(run, { signal: over.signal, deadline: timeoutMs + 5000 }).then(onDelivery);
    if (faults) void fault('call-sent');
  });
}

const late = (call: PreparedCall) =>
  `${call.tool.alias} did not answer within ${Math.round(call.timeoutMs / 100) / 10} seconds (${placeName(call)})`;

/** Firefox lets our script answer behind a dialog of the page: there the two cannot be told apart. */
const timedOut = (call: PreparedCall) =>
  `${late(call)}. The page may still be working on it, or wait behind a dialog that it shows: look at the page before you try again.`;

/** In Chromium a dialog holds every script of its page, ours too, as a script does that never rests. */
const blocked = (call: PreparedCall) =>
  `${late(call)}, and the page answers nothing at all: it shows a dialog (alert, confirm, print), or a script of it never rests. Close the dialog in that tab, then look what was done before you try again.`;
