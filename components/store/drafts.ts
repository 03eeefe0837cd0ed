import { signal } from '@preact/signals';

/** What was typed and not sent, kept for each thread. */

const key = (threadId: string | null) => `draft:${threadId ?? 'new'}`;

/** Counts up when a draft was set from outside of its box. */
export const draftChanges = signal(0);

/** Counts up when that was for a person to go on with: the box takes the focus. */
export const draftProposals = signal(0);

export const readDraft = (threadId: string | null): string => localStorage.getItem(key(threadId)) ?? '';

export function keepDraft(threadId: string | null, text: string): void {
  if (text) localStorage.setItem(key(threadId), text);
  else localStorage.removeItem(key(threadId));
}

/** What was written for a new thread, once it is one. */
export function moveDraft(from: string | null, to: string): void {
  const text = readDraft(from);
  if (!text) return;
  keepDraft(to, text);
  keepDraft(from, '');
}

/** Puts back what was sent and did not go, or was taken back, before what was typed since. */
export function giveBackDraft(threadId: string | null, text: string): void {
  keepDraft(threadId, [text, readDraft(threadId)].filter(Boolean).join('\n'));
  draftChanges.value += 1;
}

/** Puts text into the message box, for the person to change and send. */
export function proposeDraft(threadId: string | null, text: string): void {
  keepDraft(threadId, text);
  proposed();
}

/** A page of ours beside this one has proposed a text: the welcome page, or the panel in another window. */
export function followDrafts(): void {
  window.addEventListener('storage', ({ key: changed, newValue }) => {
    if (changed?.startsWith('draft:') && newValue) proposed();
  });
}

function proposed(): void {
  draftChanges.value += 1;
  draftProposals.value += 1;
}
