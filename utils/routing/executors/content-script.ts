import type { Failure } from '../../failure';
import { sendToFrame } from '../../messaging';
import type { Delivery, Executor } from '../executor';

/** What both browsers say when no content script listens in the frame: the call cannot have reached anybody. */
const nobodyThere = /receiving end does not exist|could not establish connection|no tab with id|invalid tab id/i;

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

function failedDelivery(failure: Failure): Delivery {
  if (failure.code === 'unreachable') {
    return { kind: nobodyThere.test(failure.message) ? 'undelivered' : 'lost', detail: failure.message };
  }
  if (failure.code === 'timed-out' || failure.code === 'cancelled')
    return { kind: 'lost', detail: failure.message };
  return { kind: 'refused', failure };
}
