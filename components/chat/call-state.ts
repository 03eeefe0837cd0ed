import type { Call } from '../../utils/thread';

/** How a call stands, in the words that people and tests read. */
export type CallWord =
  | 'queued'
  | 'waiting for you'
  | 'running'
  | 'done'
  | 'failed'
  | 'denied'
  | 'cancelled'
  | 'timed out'
  | 'unknown';

export function callWord({ state, result }: Pick<Call, 'state' | 'result'>): CallWord {
  if (state === 'proposed' || state === 'approved') return 'queued';
  if (state === 'awaiting-approval') return 'waiting for you';
  if (state === 'dispatched') return 'running';
  if (state === 'unknown' || !result) return 'unknown';
  if (result.ok) return 'done';
  switch (result.failure.code) {
    case 'denied':
      return 'denied';
    case 'cancelled':
      return 'cancelled';
    case 'timed-out':
    case 'page-blocked':
      return 'timed out';
    case 'unknown-outcome':
      return 'unknown';
    default:
      return 'failed';
  }
}

/** The look of a state; several states share one. */
export function callTone(word: CallWord): 'quiet' | 'asking' | 'busy' | 'good' | 'bad' {
  if (word === 'waiting for you') return 'asking';
  if (word === 'running') return 'busy';
  if (word === 'done') return 'good';
  if (word === 'failed' || word === 'timed out' || word === 'unknown') return 'bad';
  return 'quiet';
}
