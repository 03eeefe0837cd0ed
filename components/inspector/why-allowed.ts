import type { Call } from '../../utils/thread';
import { seconds } from '../chat/call-time';

export type WhyAllowed = {
  /** Who decided what. */
  verdict: string;
  /** The reasons of the rules, as they gave them. */
  reasons: string[];
};

/** What was allowed, by whom and why: only what the journal holds of it. */
export function whyAllowed({ decision, question, state, proposedAt, result }: Call): WhyAllowed {
  const reasons = question?.reasons ?? decision?.reasons ?? [];
  if (decision?.by === 'person') {
    const after = seconds(Math.max(0, decision.at - proposedAt));
    return { verdict: `${byYou[decision.choice]} after ${after}`, reasons: reasons.map(asked) };
  }
  if (decision) return { verdict: 'Allowed by rule, without asking', reasons: decision.reasons ?? [] };
  if (state === 'awaiting-approval') return { verdict: 'Waiting for you', reasons: reasons.map(asked) };
  if (question) return { verdict: 'Nobody decided', reasons: reasons.map(asked) };
  return { verdict: result ? 'Never allowed: it failed before any page heard of it' : 'Not decided yet', reasons };
}

const byYou = {
  once: 'You allowed this one call',
  thread: 'You allowed this tool for the thread',
  deny: 'You declined it',
};
const asked = (reason: string) => `Asked because: ${reason}`;
