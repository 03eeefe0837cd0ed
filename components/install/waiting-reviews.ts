import { signal } from '@preact/signals';
import type { Brought } from '../../utils/toolkits/read-toolkit';
import { bring } from './brought';

/** Imported toolkits that are still to be looked at. */
export const waitingReviews = signal<Brought[]>([]);

/** Shows the next one; false where there is none. */
export async function reviewNext(): Promise<boolean> {
  const [next, ...rest] = waitingReviews.value;
  if (!next) return false;
  waitingReviews.value = rest;
  await bring(next);
  return true;
}
