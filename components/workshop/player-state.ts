import type { ThreadItem } from '../../utils/thread';
import { applyChanges } from '../store/apply-change';
import { nothingYet } from '../store/panel';
import type { Frame } from './frames';

/** How many frames have been shown, and what is seen after them. */
export type Played = { count: number; items: ThreadItem[] };

export const nothingPlayed: Played = { count: 0, items: [] };

/** What is seen at this moment of the recording. Going back begins anew, so that no way leads to another picture. */
export function playedUntil(frames: readonly Frame[], time: number, before: Played): Played {
  let count = before.count;
  const isBack = count > 0 && (frames[count - 1]?.at ?? 0) > time;
  if (isBack) count = 0;
  const from = count;
  while (count < frames.length && (frames[count]?.at ?? 0) <= time) count += 1;
  if (count === from && !isBack) return before;
  const known = isBack ? [] : before.items;
  const changes = frames.slice(from, count).map(({ change }) => change);
  return { count, items: applyChanges({ ...nothingYet, items: known }, changes).items };
}

/** The moment of the next thing that a presenter would stop at; the end where there is none. */
export const nextMark = (frames: readonly Frame[], time: number): number =>
  frames.find(({ at, mark }) => mark && at > time)?.at ?? lengthOf(frames);

export const lengthOf = (frames: readonly Frame[]): number => frames.at(-1)?.at ?? 0;
