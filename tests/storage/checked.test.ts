import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '../../utils/agent/history';
import { createJournal } from '../../utils/agent/journal';
import { openDatabase } from '../../utils/database';
import { freshDatabase } from '../agent/scripted-world';
import { oldItems, oldRun, oldThread, somePast } from './snapshots';

beforeEach(freshDatabase);

const [message, answer, call] = oldItems;
const inThread = (item: object) => ({ ...item, threadId: 'thread-1' });

async function open() {
  const database = await openDatabase();
  return { database, journal: createJournal(database) };
}

describe('a record that cannot be read', () => {
  it('is set aside whole with its reason; the rest of its thread stays', async () => {
    const broken = inThread({ ...call, state: 'exploded' });
    await somePast({ items: [broken] });
    const { database, journal } = await open();
    expect(await journal.items('thread-1')).toEqual([message, answer]);
    expect(await database.setAside()).toMatchObject([
      { store: 'items', key: 'item-3', record: broken, reason: expect.stringContaining('/state') },
    ]);
    expect(database.health.alert()).toBe(
      '1 message or call could not be read and was set aside; nothing was deleted.',
    );
  });

  it('leaves a history that an endpoint accepts, whichever of them it is', async () => {
    for (const item of oldItems) {
      freshDatabase();
      await somePast({ items: [inThread({ ...item, runId: 7 })] });
      const { journal } = await open();
      const history = historyOf(await journal.items('thread-1'));
      const asked = history.flatMap((one) => (one.role === 'assistant' ? one.calls : []));
      const answered = history.flatMap((one) => (one.role === 'tool' ? [one.modelCallId] : []));
      expect(answered).toEqual(asked.map(({ modelCallId }) => modelCallId));
    }
  });

  it('is set aside once: the next life finds nothing wrong', async () => {
    await somePast({ items: [inThread({ ...call, state: 'exploded' })] });
    const first = await open();
    await first.journal.items('thread-1');
    await first.journal.items('thread-1');
    await first.database.close();
    const second = await open();
    await second.journal.items('thread-1');
    expect(await second.database.setAside()).toHaveLength(1);
    expect(second.database.health.alert()).toBe('');
  });

  it('of a thread is rebuilt from what is left of it, so that its messages stay reachable', async () => {
    await somePast({ threads: [{ ...oldThread, tabs: 'seven', allowed: undefined }] });
    const { database, journal } = await open();
    expect(await journal.threads()).toEqual([{ ...oldThread, tabs: [], allowed: [] }]);
    expect(await journal.items('thread-1')).toEqual(oldItems);
    expect(database.health.alert()).toContain('1 thread could not be read');
  });

  it('of a run gives what waited for it an honest end', async () => {
    await somePast({
      runs: [{ ...oldRun, phase: 'calling', step: 'first' }],
      items: [
        inThread({ ...call, state: 'dispatched', result: null }),
        inThread({ ...answer, state: 'streaming' }),
      ],
    });
    const { database, journal } = await open();
    expect(await journal.openRuns()).toEqual([]);
    expect(await journal.items('thread-1')).toMatchObject([
      {},
      { state: 'interrupted' },
      { state: 'unknown', result: { ok: false, failure: { code: 'unknown-outcome' } } },
    ]);
    expect(database.health.alert()).toBe('1 run could not be read and was set aside; nothing was deleted.');
  });

  it('of a model is set aside, and the others are listed', async () => {
    await somePast({ models: [{ id: 'model-2', kind: 'openai' }] });
    const { database } = await open();
    expect((await database.getAll('models')).map(({ id }) => id)).toEqual(['model-1']);
    expect(database.health.alert()).toContain('1 model could not be read');
  });
});

describe('records that can be read', () => {
  it('keep fields that a newer version wrote', async () => {
    await somePast({ items: [inThread({ ...message, mood: 'sunny' })] });
    const { journal } = await open();
    expect((await journal.items('thread-1'))[0]).toMatchObject({ mood: 'sunny' });
  });

  it('are checked once in a life, not at every reading', async () => {
    await somePast();
    const { database, journal } = await open();
    await journal.items('thread-1');
    await database.put('items', { ...inThread(call as object), state: 'exploded' } as never);
    expect(await journal.items('thread-1')).toHaveLength(3);
    expect(await database.setAside()).toEqual([]);
  });
});
