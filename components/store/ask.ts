import type { MessagesFrom, ReplyOf, RequestOf } from '../../utils/messages';
import { type SendOptions, sendToWorker } from '../../utils/messaging';
import { report } from './view';
import { workerLife } from './worker-life';

/**
 * Asks the worker; where it cannot, the sentence that says why is shown and null comes back. One that died before it
 * answered is asked again, which starts it anew: whatever a panel asks for comes to the same when it is asked for twice.
 */
export async function ask<N extends MessagesFrom<'panel'>>(
  name: N,
  request: RequestOf<N>,
  options?: SendOptions,
): Promise<ReplyOf<N> | null> {
  const life = workerLife();
  // Firefox may hand a message to an event page that is just ending; its promise then stays open for ever.
  const signal = AbortSignal.any([life, ...(options?.signal ? [options.signal] : [])]);
  const first = await sendToWorker(name, request, { ...options, signal });
  const wasNotHeard = !first.ok && (first.failure.code === 'unreachable' || life.aborted);
  const isLost = wasNotHeard && !options?.signal?.aborted;
  const outcome = isLost ? await sendToWorker(name, request, options) : first;
  if (outcome.ok) return outcome.value;
  report.value = outcome.failure.message;
  return null;
}
