import type { Notice, Run, ThreadItem } from '../thread';
import { newId, nextSequence } from './phase';

/** A line of the house's own, after everything else in the thread. */
export const noticeOf = (
  run: Run,
  items: readonly ThreadItem[],
  level: Notice['level'],
  code: string,
  text: string,
  offers: Notice['offers'],
  now: number,
): Notice => ({
  kind: 'notice',
  id: newId(),
  runId: run.id,
  sequence: nextSequence(items),
  createdAt: now,
  level,
  code,
  text,
  offers,
});
