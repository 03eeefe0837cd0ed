import type { OfferedTool } from '../catalogue/offer';
import { failed, type Outcome, success } from '../failure';
import type { JsonObject } from '../json';
import type { PreparedCall } from '../routing/prepared-call';
import type { Call, Run, Thread } from '../thread';
import { toolSource } from '../tool';
import { callsOfStep, isSettled } from './phase';
import { settled } from './proposal';
import type { Progress, World } from './world';

/**
 * The calls of one answer: a person is asked about all that need asking first; then all go, in parallel across
 * documents and in order within one (the router's queues), and each result is written as it comes.
 * @param oneByOne only the next of them goes now.
 */
export async function callStep(
  run: Run,
  thread: Thread,
  world: World,
  signal: AbortSignal,
  oneByOne = false,
): Promise<Progress> {
  const { journal } = world;
  const calls = callsOfStep(await journal.items(run.threadId), run);
  if (calls.some((call) => call.state === 'awaiting-approval')) return 'waiting';
  const all = calls.filter((call) => !isSettled(call));
  const open = oneByOne ? all.slice(0, 1) : all;
  if (open.length > 0) {
    // Whatever the model was offered may be called, though the words that chose it are not at hand.
    const offer = (await world.offerFor(thread, run.tabId, undefined, Number.POSITIVE_INFINITY)).tools;
    // What an earlier life of the worker began is cleared up first, one by one, so that the order holds.
    for (const call of open.filter(({ state }) => state === 'dispatched')) {
      if (!(await remember(call, run, offer, world, signal)) || signal.aborted) return 'closed';
    }
    const fresh = open.filter(({ state }) => state !== 'dispatched');
    const written = await Promise.all(fresh.map((call) => dispatch(call, run, offer, world, signal)));
    if (signal.aborted || written.includes(false)) return 'closed';
    if (oneByOne) return { run };
  }
  const next: Run = { ...run, phase: 'requesting', step: run.step + 1 };
  return (await journal.commit('calls-done', next, [])) ? { run: next } : 'closed';
}

/** Sends one call to its one result. False where the run was closed meanwhile. */
async function dispatch(call: Call, run: Run, offer: readonly OfferedTool[], world: World, signal: AbortSignal) {
  const prepared = stillThere(call, offer);
  if (!prepared.ok) return world.journal.commit('call-refused', run, [settled(call, prepared, world.now())]);
  let latest = call;
  // Written when its turn has come: calls that wait behind it are not sent yet, and go in their order after a kill too.
  const sending = () => {
    latest = { ...call, state: 'dispatched', dispatchedAt: world.now() };
    return world.journal.commit('call-dispatched', run, [latest]);
  };
  const result = await world.router.dispatch(prepared.value, signal, sending);
  return world.journal.commit('call-settled', run, [settled(latest, result, world.now())]);
}

/** Dispatched in an earlier life of the worker: the document knows, or nobody does. */
async function remember(call: Call, run: Run, offer: readonly OfferedTool[], world: World, signal: AbortSignal) {
  if (!call.address) return dispatch(call, run, offer, world, signal);
  const { state, result } = await world.router.recall(
    call.id,
    call.address,
    call.timeoutMs,
    signal,
    whoseCall(call),
  );
  if (state === 'settled' && result)
    return world.journal.commit('call-remembered', run, [settled(call, result, world.now())]);
  // It never arrived, or it only reads: running it (again) harms nothing.
  if (state === 'never' || call.effect === 'read') return dispatch(call, run, offer, world, signal);
  if (state === 'running')
    return world.journal.commit('call-settled', run, [settled(call, outOfTime(call), world.now())]);
  const unknown = failed(
    'unknown-outcome',
    `Patchbay was interrupted while ${call.toolName} ran, and its page can no longer say what came of it. Look at the page before trying again.`,
  );
  return world.journal.commit('call-unknown', run, [settled(call, unknown, world.now())]);
}

function whoseCall({ toolKey, toolName }: Call) {
  const source = toolSource.safeParse(toolKey?.split('|', 1)[0]);
  return source.success ? { source: source.data, name: toolName } : undefined;
}

const outOfTime = ({ toolName }: Call) =>
  failed(
    'timed-out',
    `${toolName} was still running when its time was up, and was told to stop. Look at the page before trying again.`,
  );

/** The approval is bound to this tool, this definition and this document: none of them may have changed since. */
function stillThere(call: Call, offer: readonly OfferedTool[]): Outcome<PreparedCall> {
  const tool = offer.find(({ key }) => key === call.toolKey);
  if (!tool) {
    return failed(
      'tool-gone',
      `${call.toolName} is no longer offered: its page changed it, went away, or it was switched off.`,
    );
  }
  const place = tool.places.find(({ address }) => address.documentId === call.address?.documentId);
  if (!place) {
    return failed(
      'page-left',
      `The page that ${call.toolName} was meant for has gone. Call it again to use the present page.`,
    );
  }
  return success({
    callId: call.id,
    // Raised where the arguments do more than the tool declares.
    tool: { ...tool, effect: call.effect },
    place,
    arguments: (call.arguments ?? {}) as JsonObject,
    timeoutMs: call.timeoutMs,
  });
}
