import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createJournal } from '../../utils/agent/journal';
import { openDatabase } from '../../utils/database';
import type { ThreadItem } from '../../utils/thread';
import { aThread, freshDatabase } from '../agent/scripted-world';

beforeEach(freshDatabase);

const notice = (sequence: number): ThreadItem => ({
  kind: 'notice',
  id: `n${sequence}`,
  runId: 'r',
  sequence,
  createdAt: 0,
  level: 'info',
  code: 'x',
  text: String(sequence),
  offers: [],
});

async function withItems(sequences: readonly number[]) {
  const database = await openDatabase();
  const journal = createJournal(database);
  const thread = await aThread(journal);
  const other = await aThread(journal);
  await journal.addThread(thread, [], sequences.map(notice));
  await journal.addThread(other, [], [{ ...notice(1), id: 'elsewhere' }]);
  return { database, journal, thread };
}

describe('the newest items of a thread', () => {
  it('are the last ones of all, page by page, whatever numbers they have', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 25 }),
        async (sequences, count) => {
          freshDatabase();
          const { journal, thread, database } = await withItems(sequences);
          const all = await journal.items(thread.id);
          const read: ThreadItem[] = [];
          let before: number | undefined;
          for (;;) {
            const page = await journal.newestItems(thread.id, count, before);
            read.unshift(...page.items);
            expect(page.earlier).toBe(all.length - read.length);
            before = page.items[0]?.sequence;
            if (page.earlier === 0) break;
          }
          expect(read).toEqual(all);
          await database.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('leave out one that cannot be read, as the whole thread does', async () => {
    const { journal, thread, database } = await withItems([1, 2, 3]);
    await database.change(async (within) => {
      within.put('items', { ...notice(4), text: 7, threadId: thread.id } as never);
    });
    await database.close();
    const again = createJournal(await openDatabase());
    expect((await again.newestItems(thread.id, 2)).items.map(({ id }) => id)).toEqual(['n2', 'n3']);
    expect(await journal.newestItems('nobody', 5)).toEqual({ items: [], earlier: 0 });
  });
});
