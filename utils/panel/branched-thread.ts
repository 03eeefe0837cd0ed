import { newId } from '../agent/phase';
import type { Run, Thread, ThreadItem } from '../thread';
import { settledCopy } from './settled-copy';

export type Branch = { thread: Thread; runs: Run[]; items: ThreadItem[] };

/**
 * A new thread that holds another one up to an item: the item itself too, unless it is the person's own, which is what
 * they want to say differently. Switches, aliases and model go along; grants do not, they were for that thread.
 */
export function branchedThread(
  from: Thread,
  runs: readonly Run[],
  items: readonly ThreadItem[],
  itemId: string,
  newThreadId: string,
  now: number,
): Branch | null {
  const place = items.findIndex(({ id }) => id === itemId);
  const item = items[place];
  if (!item) return null;
  const kept = items.slice(0, item.kind === 'user' ? place : place + 1 + callsAfter(items, place));
  const { waiting: _waiting, deletedAt: _deletedAt, pinned: _pinned, ...same } = from;
  const thread: Thread = { ...same, id: newThreadId, createdAt: now, updatedAt: now, allowed: [] };
  const used = new Set(kept.map(({ runId }) => runId));
  const own = runs.filter(({ id }) => used.has(id));
  return { thread, ...renumbered(newThreadId, own, kept, now) };
}

/** The calls of an answer stand after it, and belong to it. */
function callsAfter(items: readonly ThreadItem[], place: number): number {
  const rest = items.slice(place + 1);
  const end = rest.findIndex((item) => item.kind !== 'call');
  return end < 0 ? rest.length : end;
}

function renumbered(threadId: string, runs: readonly Run[], items: readonly ThreadItem[], now: number) {
  const renewed = new Map([...runs, ...items].map(({ id }) => [id, newId()]));
  const idFor = (id: string) => renewed.get(id) ?? id;
  return settledCopy(
    threadId,
    runs.map((run) => ({ ...run, id: idFor(run.id), messageId: idFor(run.messageId), threadId })),
    items.map((item): ThreadItem => {
      const place = { id: idFor(item.id), runId: idFor(item.runId) };
      if (item.kind !== 'assistant') return { ...item, ...place };
      return { ...item, ...place, callIds: item.callIds.filter((id) => renewed.has(id)).map(idFor) };
    }),
    now,
  );
}
