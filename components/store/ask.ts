import type { MessagesFrom, ReplyOf, RequestOf } from '../../utils/messages';
import { type SendOptions, sendToWorker } from '../../utils/messaging';
import { words } from '../../utils/words';
import { report } from './view';
import { workerLife } from './worker-life';

type Asked = MessagesFrom<'panel'>;

/**
 * Asked twice, these would be done twice. All others come to the same, by ids of the panel's making; at worst an empty
 * thread is left over.
 */
const onceOnly: readonly Asked[] = ['tool/run', 'toolkit/try', 'thread/import', 'recording/import'];

/**
 * Asks the worker; where it cannot, the sentence that says why is shown and null comes back. One that died before it
 * answered is asked again, which starts it anew, unless what was asked for may not be done twice.
 */
export async function ask<N extends Asked>(
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
  if (isLost && onceOnly.includes(name)) {
    report.value = words('mayHaveBeenDone');
    return null;
  }
  const outcome = isLost ? await sendToWorker(name, request, options) : first;
  if (outcome.ok) return outcome.value;
  report.value = outcome.failure.message;
  return null;
}
