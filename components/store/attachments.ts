import { signal } from '@preact/signals';
import type { Attachment } from '../../utils/thread';

/** What goes along with the next message of each thread. Files are not kept when the panel closes; words are. */
const drafts = signal<ReadonlyMap<string | null, Attachment[]>>(new Map());

export const attachmentsFor = (threadId: string | null): Attachment[] => drafts.value.get(threadId) ?? [];

export function setAttachments(threadId: string | null, attachments: Attachment[]): void {
  drafts.value = new Map([...drafts.value, [threadId, attachments]]);
}

export function moveAttachments(from: string | null, to: string): void {
  const moved = attachmentsFor(from);
  if (moved.length > 0) drafts.value = new Map([...drafts.value, [from, []], [to, moved]]);
}

export const addAttachments = (threadId: string | null, added: readonly Attachment[]): void =>
  setAttachments(threadId, [...attachmentsFor(threadId), ...added]);
