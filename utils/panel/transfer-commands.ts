import type { Journal } from '../agent/journal';
import { isOpen } from '../agent/phase';
import type { Runs } from '../agent/runs';
import { failed, success } from '../failure';
import type { MessagesFrom } from '../messages';
import type { Handlers } from '../messaging';
import type { SettingsStore } from '../settings';
import { exportedFrom, readThreadDocument, writeThreadDocument } from '../storage/thread-document';
import type { Thread } from '../thread';
import { importedThread } from './imported-thread';
import { threadMarkdown } from './thread-markdown';

export type TransferCommands = Extract<
  MessagesFrom<'panel'>,
  'thread/export' | 'thread/import' | 'data/delete-all'
>;

export type TransferWorld = {
  journal: Journal;
  runs: Pick<Runs, 'stop'>;
  settings: SettingsStore;
  /** Models, keys and settings have gone. */
  emptied(): void;
  now(): number;
};

/** Chrome carries 64 MiB in one message; a character may take three bytes. */
const longestDocument = 20_000_000;

/** Threads out to a file and in from one, and the end of everything. */
export function transferCommands({
  journal,
  runs,
  settings,
  emptied,
  now,
}: TransferWorld): Handlers<TransferCommands> {
  const exported = async (thread: Thread) =>
    exportedFrom(thread, await journal.runsOf(thread.id), await journal.items(thread.id));

  async function asMarkdown(threads: readonly Thread[]) {
    const texts = await Promise.all(
      threads.map(async (thread) => threadMarkdown(thread, await journal.items(thread.id))),
    );
    return { fileName: fileName('md'), text: `${texts.join('\n\n---\n\n')}\n` };
  }
  const fileName = (ending: string) => `patchbay-threads-${new Date(now()).toISOString().slice(0, 10)}.${ending}`;

  return {
    'thread/export': async ({ threadIds, format = 'json' }) => {
      const wanted = (await journal.threads())
        .filter(({ deletedAt }) => deletedAt === undefined)
        .filter(({ id }) => threadIds === null || threadIds.includes(id));
      if (format === 'markdown') return success(await asMarkdown(wanted));
      const text = writeThreadDocument(await Promise.all(wanted.map(exported)), new Date(now()));
      if (text.length > longestDocument) {
        return failed('not-allowed', 'These threads are too much for one file. Export fewer of them at a time.');
      }
      return success({ fileName: fileName('json'), text });
    },
    'thread/import': async ({ text }) => {
      const read = readThreadDocument(text);
      if (!read.ok) return read;
      const skipped = [...read.value.skipped];
      let imported = 0;
      for (const { place, thread } of read.value.threads) {
        const made = importedThread(thread, now());
        if (made.ok) {
          await journal.addThread(made.value.thread, made.value.runs, made.value.items);
          imported += 1;
        } else skipped.push({ reason: `Thread ${place}: ${made.failure.message}` });
      }
      return success({ imported, skipped });
    },
    'data/delete-all': async () => {
      for (const { id } of await journal.threads()) {
        if ((await journal.runsOf(id)).some(isOpen)) await runs.stop(id);
      }
      await journal.forgetAll();
      await settings.reset();
      emptied();
      return success({});
    },
  };
}
