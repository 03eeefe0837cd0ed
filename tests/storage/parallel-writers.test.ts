import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createJournal } from '../../utils/agent/journal';
import { openDatabase } from '../../utils/database';
import { freshDatabase } from '../agent/scripted-world';
import { oldItems, oldRun, oldThread } from './snapshots';

beforeEach(freshDatabase);

const openRun = { ...oldRun, phase: 'requesting' as const };

async function aJournal() {
  const journal = createJournal(await openDatabase());
  await journal.addThread({ ...oldThread, switches: {}, allowed: [], tabs: [] });
  return journal;
}

describe('parallel writers', () => {
  it('lose no update: fifty increments are fifty', async () => {
    const journal = await aJournal();
    await Promise.all(
      Array.from({ length: 50 }, () =>
        journal.updateThread('thread-1', (thread) => ({ ...thread, updatedAt: thread.updatedAt + 1 })),
      ),
    );
    expect((await journal.thread('thread-1'))?.updatedAt).toBe(oldThread.updatedAt + 50);
  });

  it('of different fields never overwrite each other, in whatever order they come', async () => {
    const write = fc.oneof(
      fc.record({ what: fc.constant('switch' as const), key: fc.string() }),
      fc.record({ what: fc.constant('allow' as const), key: fc.string() }),
      fc.record({ what: fc.constant('item' as const), key: fc.uuid() }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 30 }), async (writes) => {
        freshDatabase();
        const journal = await aJournal();
        await journal.begin('run-begun', openRun, []);
        await Promise.all(
          writes.map(({ what, key }, index) => {
            if (what === 'switch') {
              return journal.updateThread('thread-1', (thread) => ({
                ...thread,
                switches: Object.fromEntries([...Object.entries(thread.switches), [key, true]]),
              }));
            }
            if (what === 'allow') {
              return journal.updateThread('thread-1', (thread) => ({
                ...thread,
                allowed: [...thread.allowed, key],
              }));
            }
            return journal.commit('moment-noted', openRun, [
              { ...(oldItems[0] as (typeof oldItems)[0]), id: key, sequence: index } as never,
            ]);
          }),
        );
        const keysOf = (wanted: string) => writes.flatMap(({ what, key }) => (what === wanted ? [key] : []));
        const thread = await journal.thread('thread-1');
        expect(new Set(Object.keys(thread?.switches ?? {}))).toEqual(new Set(keysOf('switch')));
        expect(thread?.allowed.toSorted()).toEqual(keysOf('allow').toSorted());
        expect((await journal.items('thread-1')).map(({ id }) => id)).toEqual([...new Set(keysOf('item'))]);
      }),
      { numRuns: 40, examples: [[[{ what: 'switch', key: '__proto__' }]]] },
    );
  });

  it('write nothing of a run after it was closed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(20), fc.nat(20), async (before, after) => {
        freshDatabase();
        const journal = await aJournal();
        await journal.begin('run-begun', openRun, []);
        const commit = (_: unknown, index: number) =>
          journal.commit('moment-noted', openRun, [
            { ...(oldItems[0] as (typeof oldItems)[0]), id: `item ${index}`, sequence: index } as never,
          ]);
        const written = await Promise.all([
          ...Array.from({ length: before }, commit),
          journal.close('run-stopped', 'run-1', (run) => ({ run: { ...run, phase: 'stopped' }, items: [] })),
          ...Array.from({ length: after }, commit),
          journal.close('run-stopped', 'run-1', (run) => ({ run: { ...run, phase: 'failed' }, items: [] })),
        ]);
        const count = written
          .filter((_, index) => index !== before && index !== written.length - 1)
          .filter(Boolean).length;
        expect((await journal.run('run-1'))?.phase).toBe('stopped');
        expect(written[before]).toBe(true);
        expect(written.at(-1)).toBe(false);
        expect(await journal.openRuns()).toEqual([]);
        expect(count).toBeGreaterThanOrEqual((await journal.items('thread-1')).length);
      }),
      { numRuns: 30 },
    );
  });
});
