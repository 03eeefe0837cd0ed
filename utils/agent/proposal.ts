import type { OfferedTool } from '../catalogue/offer';
import { failed } from '../failure';
import { isJsonObject, type JsonObject } from '../json';
import type { ProposedCall } from '../models/model';
import type { Call, Run, Thread } from '../thread';
import { newId } from './phase';
import type { World } from './world';

/** How long a page may take over one call unless its tool says otherwise, in milliseconds. */
export const defaultTimeout = 30_000;

/**
 * Turns what a model asked for into a call of the journal: prepared and allowed, waiting for a person, or settled at
 * once with the failure that the model is told.
 */
export async function propose(
  wish: ProposedCall,
  sequence: number,
  run: Run,
  thread: Thread,
  offer: readonly OfferedTool[],
  world: World,
): Promise<Call> {
  const tool = offer.find(({ alias }) => alias === wish.alias);
  const proposed: Call = {
    kind: 'call',
    id: newId(),
    runId: run.id,
    step: run.step,
    sequence,
    modelCallId: wish.modelCallId,
    alias: wish.alias,
    argumentsText: wish.argumentsText,
    ...(wish.extra && { extra: wish.extra }),
    ...(wish.explanation && { explanation: wish.explanation }),
    toolKey: tool?.key ?? null,
    toolName: tool?.definition.name ?? wish.alias,
    toolTitle: tool?.definition.title ?? '',
    site: tool?.site ?? '',
    effect: tool?.effect ?? 'unknown',
    state: 'proposed',
    address: null,
    tab: null,
    arguments: null,
    timeoutMs: defaultTimeout,
    result: null,
    proposedAt: world.now(),
  };
  if (tool && wish.unsure) return askForArguments(proposed, tool);
  return place(proposed, run, thread, offer, world);
}

/** Command mode is not sure: the person sees the tool's form with what could be filled in. */
function askForArguments(call: Call, tool: OfferedTool): Call {
  return {
    ...call,
    state: 'awaiting-approval',
    arguments: parseObject(call.argumentsText),
    question: { reasons: ['Please check what to run.'], form: true, schema: tool.parameters },
  };
}

/** Chooses the place, checks the arguments and decides whether a person must be asked. */
export async function place(
  call: Call,
  run: Run,
  thread: Thread,
  offer: readonly OfferedTool[],
  world: World,
): Promise<Call> {
  const prepared = world.router.prepare(
    { callId: call.id, alias: call.alias, argumentsText: call.argumentsText },
    offer,
    run.tabId,
  );
  if (!prepared.ok) return settled(call, prepared, world.now());
  const { tool, place: where, arguments: checked, timeoutMs } = prepared.value;
  const raised = (await world.appraise?.(prepared.value)) ?? null;
  const placed: Call = {
    ...call,
    address: where.address,
    tab: where.tabNumber > 0 ? { number: where.tabNumber, title: where.title, url: where.url } : null,
    origin: where.origin,
    ...(tool.source === 'bundled' && { site: hostOf(where.origin) }),
    arguments: checked,
    timeoutMs,
    effect: raised && tool.effect === 'read' ? raised.effect : tool.effect,
  };
  const { verdict, reasons, onceOnly } = await world.decide({
    tool,
    place: where,
    thread,
    threadTab: run.tabId,
    raised,
  });
  if (verdict === 'ask') {
    const question = { reasons, form: false, schema: tool.parameters, ...(onceOnly && { onceOnly }) };
    return { ...placed, state: 'awaiting-approval', question };
  }
  return { ...placed, state: 'approved', decision: { by: 'rule', choice: 'once', at: world.now(), reasons } };
}

export const settled = (call: Call, result: NonNullable<Call['result']>, at: number): Call => ({
  ...call,
  state: !result.ok && result.failure.code === 'unknown-outcome' ? 'unknown' : 'settled',
  result,
  settledAt: at,
});

export const declined = (call: Call, at: number): Call =>
  settled(
    { ...call, decision: { by: 'person', choice: 'deny', at } },
    failed(
      'denied',
      `The person declined this call of ${call.toolName}. It was not run; do not repeat it unasked.`,
    ),
    at,
  );

const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : '');

function parseObject(text: string): JsonObject {
  try {
    const parsed: unknown = JSON.parse(text || '{}');
    return isJsonObject(parsed) ? parsed : {};
  } catch {
    return {};
  }
}
