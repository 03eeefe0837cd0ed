import { signal } from '@preact/signals';

/** What was typed and not sent, kept for each thread. */

const key = (threadId: string | null) => `draft:${threadId ?? 'new'}`;

/** Counts up when a draft was set from outside of its box. */
export const draftChanges = signal(0);

export const readDraft = (threadId: string | null): string => localStorage.getItem(key(threadId)) ?? '';

export function keepDraft(threadId: string | null, text: string): void {
  if (text) localStorage.setItem(key(threadId), text);
  else localStorage.removeItem(key(threadId));
}

/** Puts text into the message box, for the person to change and send. */
export function proposeDraft(threadId: string | null, text: string): void {
  keepDraft(threadId, text);
  draftChanges.value += 1;
}
