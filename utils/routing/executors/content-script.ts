import type { Failure } from '../../failure';
import type { RequestOf } from '../../messages';
import { type SendOptions, sendToFrame } from '../../messaging';
import type { Delivery, Executor, ToolRun } from '../executor';

/** Codes with which the sending itself failed; any other one is the document's own answer. */
const undelivered: ReadonlySet<Failure['code']> = new Set(['unreachable', 'timed-out', 'cancelled']);

/** Tools that live in a page: sent to the content script of exactly one frame, which refuses another document's calls. */
export const contentScriptExecutor: Executor = {
  run: sendRun,
  cancel(callId, address) {
    void sendToFrame(address, 'call/cancel', { callId, documentId: address.documentId });
  },
  async recall(callId, address, options) {
    const answer = await sendToFrame(address, 'call/recall', { callId, documentId: address.documentId }, options);
    return answer.ok ? answer.value : null;
  },
};

/** @param pageFunction for a toolkit's tool: which function of the page it is. */
export async function sendRun(
  { callId, address, tool, source, arguments: values }: ToolRun,
  options: SendOptions,
  pageFunction?: RequestOf<'call/run'>['pageFunction'],
): Promise<Delivery> {
  const request = { callId, documentId: address.documentId, tool, source, arguments: values, pageFunction };
  const answer = await sendToFrame(address, 'call/run', request, options);
  return answer.ok ? { kind: 'answered', result: answer.value } : failedDelivery(answer.failure);
}

const failedDelivery = (failure: Failure): Delivery =>
  undelivered.has(failure.code) ? { kind: 'lost', detail: failure.message } : { kind: 'refused', failure };
