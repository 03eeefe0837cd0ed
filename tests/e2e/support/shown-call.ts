import type { CallWord } from '../../../components/chat/call-state';

/** A call as the panel shows it. `text` is all that can be read on its card. */
export type ShownCall = { name: string; state: CallWord; text: string };

export const callWords: readonly CallWord[] = [
  'queued',
  'waiting for you',
  'running',
  'done',
  'failed',
  'denied',
  'cancelled',
  'timed out',
  'unknown',
];

/** Runs in the page. */
export function readCard(card: Element, states: readonly string[]): ShownCall {
  const leaves = [...card.querySelectorAll('*')].filter((element) => element.childElementCount === 0);
  const state = leaves.map((leaf) => leaf.textContent?.trim() ?? '').find((text) => states.includes(text));
  return {
    name: (card.getAttribute('aria-label') ?? '').replace('Call ', ''),
    state: (state ?? 'unknown') as CallWord,
    text: card.textContent ?? '',
  };
}
