import type { Catalogue } from '../catalogue/catalogue';
import { failed } from '../failure';
import type { CallResult, ToolSource } from '../tool';
import { conduct } from './conduct';
import { createDocumentQueue } from './document-queue';
import type { Executor } from './executor';
import type { PreparedCall } from './prepared-call';
import { whyItMayNotGo } from './standing';
import type { TabWatch } from './tab-watch';

export type DispatchScene = { catalogue: Catalogue; tabs: TabWatch; executorFor: (source: ToolSource) => Executor };

/** Sends calls on: in order within a document, each once, each with exactly one result. */
export function createDispatch({ catalogue, tabs, executorFor }: DispatchScene) {
  const queue = createDocumentQueue();
  const inFlight = new Map<string, Promise<CallResult>>();

  const send = async (
    call: PreparedCall,
    signal: AbortSignal,
    sending: () => Promise<boolean>,
  ): Promise<CallResult> => {
    const stopped = failed('cancelled', `${call.tool.alias} was stopped before it was sent: nothing was run.`);
    await catalogue.ready;
    const endTurn = await queue.turn(call.place.address.documentId, call.tool.effect === 'read', signal);
    if (!endTurn || signal.aborted) {
      endTurn?.();
      return stopped;
    }
    try {
      const refusal = whyItMayNotGo(call, catalogue);
      if (refusal) return refusal;
      if (!(await sending()) || signal.aborted) return stopped;
      // Looked at last of all: anything may have happened while the call waited for a person or for its turn.
      return (
        whyItMayNotGo(call, catalogue) ??
        (await conduct(call, { catalogue, tabs, executor: executorFor(call.tool.source) }, signal))
      );
    } finally {
      endTurn();
    }
  };

  return (
    call: PreparedCall,
    signal: AbortSignal,
    sending: () => Promise<boolean> = async () => true,
  ): Promise<CallResult> => {
    const running = inFlight.get(call.callId);
    if (running) return running;
    const result = send(call, signal, sending).finally(() => inFlight.delete(call.callId));
    inFlight.set(call.callId, result);
    return result;
  };
}
