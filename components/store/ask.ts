import type { MessagesFrom, ReplyOf, RequestOf } from '../../utils/messages';
import { type SendOptions, sendToWorker } from '../../utils/messaging';
import { report } from './view';

/**
 * Asks the worker; where it cannot, the sentence that says why is shown and null comes back. One that died before it
 * answered is asked again, which starts it anew: whatever a panel asks for comes to the same when it is asked for twice.
 */
export async function ask<N extends MessagesFrom<'panel'>>(
  name: N,
  request: RequestOf<N>,
  options?: SendOptions,
): Promise<ReplyOf<N> | null> {
  const first = await sendToWorker(name, request, options);
  const isLost = !first.ok && first.failure.code === 'unreachable' && !options?.signal?.aborted;
  const outcome = isLost ? await sendToWorker(name, request, options) : first;
  if (outcome.ok) return outcome.value;
  report.value = outcome.failure.message;
  return null;
}
