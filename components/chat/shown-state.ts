import { type WordKey, words } from '../../utils/words';
import type { CallWord } from './call-state';

const keys: Record<CallWord, WordKey> = {
  queued: 'stateQueued',
  'waiting for you': 'threadWaiting',
  running: 'threadRunning',
  done: 'taskDone',
  failed: 'stateFailed',
  denied: 'stateDenied',
  cancelled: 'stateCancelled',
  'timed out': 'stateTimedOut',
  unknown: 'stateUnknown',
};

/** How a call stands, as a person reads it. */
export const shownState = (word: CallWord): string => words(keys[word]);
