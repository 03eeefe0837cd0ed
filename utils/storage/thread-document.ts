import * as z from 'zod';
import { failed, type Outcome, success } from '../failure';
import {
  assistantMessage,
  call,
  notice,
  type Run,
  run,
  type Thread,
  type ThreadItem,
  thread,
  userMessage,
} from '../thread';

/**
 * Threads as a file that a person keeps or carries to another browser. No keys, models, grants or switches: a file must
 * not be able to allow anything. Where things lay (tabs, documents) and what only one endpoint understands stays out.
 */
const format = 'patchbay-threads';
const version = 1;

const exportedItem = z.discriminatedUnion('kind', [
  userMessage,
  assistantMessage.omit({ extra: true }),
  call.omit({ extra: true, address: true, toolKey: true }),
  notice,
]);
const exportedThread = z.object({
  ...thread.pick({ title: true, createdAt: true, updatedAt: true }).shape,
  runs: z.array(run.omit({ threadId: true, tabId: true })),
  items: z.array(exportedItem),
});
export type ExportedThread = z.infer<typeof exportedThread>;

const threadDocument = z.object({
  format: z.literal(format),
  version: z.literal(version),
  threads: z.array(z.unknown()),
});

/** @returns the thread with exactly the fields of the format. */
export const exportedFrom = (kept: Thread, runs: readonly Run[], items: readonly ThreadItem[]): ExportedThread =>
  exportedThread.parse({ ...kept, runs, items });

export const writeThreadDocument = (threads: readonly ExportedThread[], now: Date): string =>
  JSON.stringify({ format, version, exportedAt: now.toISOString(), threads }, null, 1);

export type ReadThread = { place: number; thread: ExportedThread };
export type ThreadDocument = { threads: ReadThread[]; skipped: { reason: string }[] };

/** What of a file can be used; each thread that cannot, with its reason. Fields that are not known are dropped. */
export function readThreadDocument(text: string): Outcome<ThreadDocument> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed('invalid-arguments', 'This file is not JSON. Choose a file that Patchbay exported.');
  }
  const parsed = threadDocument.safeParse(value);
  if (!parsed.success) return notOurs(value);
  const read: ThreadDocument = { threads: [], skipped: [] };
  for (const [index, candidate] of parsed.data.threads.entries()) {
    const place = index + 1;
    const result = exportedThread.safeParse(candidate);
    if (result.success) read.threads.push({ place, thread: result.data });
    else {
      const [issue] = result.error.issues;
      read.skipped.push({ reason: `Thread ${place}, at /${issue?.path.join('/')}: ${issue?.message}` });
    }
  }
  return success(read);
}

function notOurs(value: unknown): Outcome<never> {
  const claimed = value as { format?: unknown; version?: unknown } | null;
  if (claimed?.format === format && typeof claimed.version === 'number' && claimed.version > version) {
    return failed(
      'invalid-arguments',
      'A newer version of Patchbay wrote this file. Update Patchbay, then try again.',
    );
  }
  return failed(
    'invalid-arguments',
    'This file holds no threads of Patchbay. Choose a file that Patchbay exported.',
  );
}
