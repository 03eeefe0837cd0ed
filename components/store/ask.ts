import type { MessagesFrom, ReplyOf, RequestOf } from '../../utils/messages';
import { type SendOptions, sendToWorker } from '../../utils/messaging';
import { report } from './view';

/** Asks the worker; where it cannot, the sentence that says why is shown and null comes back. */
export async function ask<N extends MessagesFrom<'panel'>>(
  name: N,
  request: RequestOf<N>,
  options?: SendOptions,
): Promise<ReplyOf<N> | null> {
  const outcome = await sendToWorker(name, request, options);
  if (outcome.ok) return outcome.value;
  report.value = outcome.failure.message;
  return null;
}
