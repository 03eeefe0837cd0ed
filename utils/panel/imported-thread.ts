import { newId } from '../agent/phase';
import { failed, type Outcome, success } from '../failure';
import type { ExportedThread } from '../storage/thread-document';
import type { Run, Thread, ThreadItem } from '../thread';
import { newThread } from './new-thread';
import { settledCopy } from './settled-copy';

export type ImportedThread = { thread: Thread; runs: Run[]; items: ThreadItem[] };

/**
 * A thread of a file as one of this browser: all ids made anew, so that nothing is overwritten and nothing in the file
 * can name what is here; no grants and no switches; what was still running stands as stopped.
 */
export function importedThread(exported: ExportedThread, now: number): Outcome<ImportedThread> {
  const known = [...exported.runs, ...exported.items].map(({ id }) => id);
  if (new Set(known).size < known.length)
    return failed('invalid-arguments', 'Two of its records have the same id.');
  const renewed = new Map<string, string>();
  const idFor = (old: string): string => {
    const id = renewed.get(old) ?? newId();
    renewed.set(old, id);
    return id;
  };
  const made = newThread('', now);
  const thread: Thread = {
    ...made,
    title: exported.title,
    createdAt: exported.createdAt,
    updatedAt: exported.updatedAt,
  };
  const runs = exported.runs.map((run): Run => {
    const ids = { id: idFor(run.id), messageId: idFor(run.messageId), threadId: thread.id };
    return { ...run, ...ids, tabId: null };
  });
  // Made once: a set for each item would hold the worker for many seconds where there are ten thousand.
  const present = new Set(exported.items.map(({ id }) => id));
  const items = [...exported.items]
    .sort((left, right) => left.sequence - right.sequence)
    .map((item, index) => itemHere(item, index + 1, idFor, present));
  return success({ thread, ...settledCopy(thread.id, runs, items, now) });
}

function itemHere(
  item: ExportedThread['items'][number],
  sequence: number,
  idFor: (old: string) => string,
  present: ReadonlySet<string>,
): ThreadItem {
  const place = { id: idFor(item.id), runId: idFor(item.runId), sequence };
  if (item.kind === 'call') return { ...item, ...place, toolKey: null, address: null };
  if (item.kind !== 'assistant') return { ...item, ...place };
  return { ...item, ...place, callIds: item.callIds.filter((id) => present.has(id)).map(idFor) };
}
