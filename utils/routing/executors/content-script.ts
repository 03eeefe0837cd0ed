import type { Failure } from '../../failure';
import { sendToFrame } from '../../messaging';
import type { Delivery, Executor } from '../executor';

/** Codes with which the sending itself failed; any other one is the document's own answer. */
const undelivered: ReadonlySet<Failure['code']> = new Set(['unreachable', 'timed-out', 'cancelled']);

/** Tools that live in a page: sent to the content script of exactly one frame, which refuses another document's calls. */
export const contentScriptExecutor: Executor = {
  async run({ callId, address, tool, source, arguments: values }, options) {
    const request = { callId, documentId: address.documentId, tool, source, arguments: values };
    const answer = await sendToFrame(address, 'call/run', request, options);
    return answer.ok ? { kind: 'answered', result: answer.value } : failedDelivery(answer.failure);
  },
  cancel(callId, address) {
    void sendToFrame(address, 'call/cancel', { callId, documentId: address.documentId });
  },
  async recall(callId, address, options) {
    const answer = await sendToFrame(address, 'call/recall', { callId, documentId: address.documentId }, options);
    return answer.ok ? answer.value : null;
  },
};

const failedDelivery = (failure: Failure): Delivery =>
  undelivered.has(failure.code) ? { kind: 'lost', detail: failure.message } : { kind: 'refused', failure };
