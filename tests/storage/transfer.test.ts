import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '../../utils/agent/history';
import { createJournal } from '../../utils/agent/journal';
import { openDatabase } from '../../utils/database';
import type { Outcome } from '../../utils/failure';
import type { ReplyOf, RequestOf } from '../../utils/messages';
import type { Handlers } from '../../utils/messaging';
import { type TransferCommands, transferCommands } from '../../utils/panel/transfer-commands';
import { createSettings } from '../../utils/settings';
import type { Call, Run, ThreadItem } from '../../utils/thread';
import { freshDatabase } from '../agent/scripted-world';
import { oldItems, oldRun, oldThread, somePast } from './snapshots';

beforeEach(freshDatabase);

async function aHouse() {
  const database = await openDatabase();
  const journal = createJournal(database);
  const values: Record<string, unknown> = {};
  const settings = createSettings({
    get: async (key) => ({ [key]: values[key] }),
    set: async (changed) => void Object.assign(values, changed),
  });
  const commands: Handlers<TransferCommands> = transferCommands({
    journal,
    runs: { stop: async () => undefined },
    settings,
    emptied: () => undefined,
    now: () => 1_000,
  });
  const ask = <N extends TransferCommands>(name: N, request: RequestOf<N>): Promise<Outcome<ReplyOf<N>>> =>
    (commands[name] as unknown as (request: RequestOf<N>) => Promise<Outcome<ReplyOf<N>>>)(request);
  return { database, journal, settings, ask };
}

async function exportedText(house: Awaited<ReturnType<typeof aHouse>>): Promise<string> {
  const outcome = await house.ask('thread/export', { threadIds: null });
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value.text;
}

/** What a person sees of a conversation: everything but ids and where things lay. */
const seen = (items: readonly ThreadItem[]) =>
  items.map((item) => ({
    ...item,
    id: '',
    runId: '',
    sequence: 0,
    ...(item.kind === 'call' && { toolKey: null, address: null }),
    ...(item.kind === 'assistant' && { callIds: item.callIds.length }),
  }));

const settledCall = oldItems[2] as Call;
const turn = fc.record({ text: fc.string(), answer: fc.string(), calls: fc.array(fc.string(), { maxLength: 3 }) });

/** A run as it may lie in the journal: with its turns, each call answered. */
function conversation(turns: { text: string; answer: string; calls: string[] }[]): {
  runs: Run[];
  items: ThreadItem[];
} {
  let sequence = 0;
  const next = () => ++sequence;
  const items = turns.flatMap(({ text, answer, calls }, index): ThreadItem[] => {
    const runId = `run ${index}`;
    const callIds = calls.map((_, place) => `call ${index} ${place}`);
    return [
      { kind: 'user', id: `user ${index}`, runId, sequence: next(), createdAt: index, text, context: '' },
      {
        ...(oldItems[1] as ThreadItem & { kind: 'assistant' }),
        id: `answer ${index}`,
        runId,
        sequence: next(),
        text: answer,
        callIds,
      },
      ...calls.map(
        (result, place): ThreadItem => ({
          ...settledCall,
          id: callIds[place] as string,
          runId,
          sequence: next(),
          modelCallId: `m${place}`,
          result: { ok: true, content: [{ type: 'text', text: result }] },
        }),
      ),
    ];
  });
  const runs = turns.map((_, index) => ({ ...oldRun, id: `run ${index}`, messageId: `user ${index}` }));
  return { runs, items };
}

describe('export and import', () => {
  it('show the same conversation, in this browser and in another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 6 }), fc.string({ minLength: 1 }), async (turns, title) => {
        freshDatabase();
        const first = await aHouse();
        const { runs, items } = conversation(turns);
        await first.journal.addThread({ ...oldThread, title }, runs, items);
        const text = await exportedText(first);
        freshDatabase();
        const second = await aHouse();
        expect(await second.ask('thread/import', { text })).toEqual({
          ok: true,
          value: { imported: 1, skipped: [] },
        });
        const [thread] = await second.journal.threads();
        expect(thread?.title).toBe(title);
        const imported = await second.journal.items(thread?.id ?? '');
        expect(seen(imported)).toEqual(seen(items));
        expect(historyOf(imported)).toEqual(historyOf(items));
        expect(imported.filter(({ id }) => items.some((item) => item.id === id))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('beside what is here: the same file twice makes two threads and touches neither', async () => {
    await somePast();
    const house = await aHouse();
    const text = await exportedText(house);
    await house.ask('thread/import', { text });
    await house.ask('thread/import', { text });
    const threads = await house.journal.threads();
    expect(new Set(threads.map(({ id }) => id)).size).toBe(3);
    for (const { id } of threads) expect(await house.journal.items(id)).toHaveLength(3);
    expect(await house.journal.items('thread-1')).toEqual(oldItems);
  });

  it('carry no key, model, grant, switch, tab or tool key', async () => {
    await somePast();
    const house = await aHouse();
    await house.journal.updateThread('thread-1', (thread) => ({ ...thread, allowed: ['granted-tool'] }));
    const text = await exportedText(house);
    for (const secret of ['sk-old', 'https://m.test', 'granted-tool', 'switches', 'toolKey', 'documentId']) {
      expect(text).not.toContain(secret);
    }
  });

  it('bring an open run in as stopped, each call with an end, and nothing to decide', async () => {
    const house = await aHouse();
    const waiting = { ...settledCall, state: 'awaiting-approval' as const, result: null };
    await house.journal.addThread(oldThread, [{ ...oldRun, phase: 'calling' }], [...oldItems.slice(0, 2), waiting]);
    const text = await exportedText(house);
    freshDatabase();
    const other = await aHouse();
    await other.ask('thread/import', { text });
    const [thread] = await other.journal.threads();
    expect(await other.journal.openRuns()).toEqual([]);
    expect(await other.journal.runsOf(thread?.id ?? '')).toMatchObject([{ phase: 'stopped' }]);
    expect((await other.journal.items(thread?.id ?? '')).at(-1)).toMatchObject({
      state: 'settled',
      result: { ok: false, failure: { code: 'cancelled' } },
    });
  });
});

describe('a file that is not as it should be', () => {
  it.each([
    ['{', 'not JSON'],
    ['[]', 'no threads of Patchbay'],
    ['{"format":"patchbay-threads","version":2,"threads":[]}', 'newer version'],
    ['null', 'no threads of Patchbay'],
  ])('%s is refused with a sentence', async (text, words) => {
    const house = await aHouse();
    expect(await house.ask('thread/import', { text })).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining(words) },
    });
  });

  it('loses the threads that are broken, with a reason each, and keeps the others', async () => {
    await somePast();
    const house = await aHouse();
    const document = JSON.parse(await exportedText(house));
    const [good] = document.threads;
    const twice = { ...good, items: [good.items[0], good.items[0]] };
    document.threads = [{ ...good, title: 7 }, good, twice];
    expect(await house.ask('thread/import', { text: JSON.stringify(document) })).toEqual({
      ok: true,
      value: {
        imported: 1,
        skipped: [
          { reason: expect.stringContaining('Thread 1, at /title') },
          { reason: 'Thread 3: Two of its records have the same id.' },
        ],
      },
    });
  });

  it('cannot grant, switch or bring in fields that nobody knows', async () => {
    await somePast();
    const house = await aHouse();
    const document = JSON.parse(await exportedText(house));
    Object.assign(document.threads[0], { id: 'thread-1', allowed: ['x'], switches: { x: true }, evil: 1 });
    Object.assign(document.threads[0].items[0], { evil: 1 });
    await house.ask('thread/import', { text: JSON.stringify(document) });
    const made = (await house.journal.threads()).find(({ id }) => id !== 'thread-1');
    expect(made).toMatchObject({ allowed: [], switches: {} });
    expect(JSON.stringify([made, await house.journal.items(made?.id ?? '')])).not.toContain('evil');
  });
});

describe('deleting everything', () => {
  it('leaves no record in any store and the settings of the first day', async () => {
    await somePast({ items: [{ ...settledCall, state: 'exploded', threadId: 'thread-1' }] });
    const { database, journal, settings, ask } = await aHouse();
    await journal.items('thread-1');
    await settings.change({ defaultModelId: 'model-1' });
    expect(await ask('data/delete-all', {})).toEqual({ ok: true, value: {} });
    const stores = ['threads', 'models', 'keys'] as const;
    for (const store of stores) expect(await database.getAll(store)).toEqual([]);
    expect(await journal.items('thread-1')).toEqual([]);
    expect(await database.setAside()).toEqual([]);
    expect((await settings.read()).defaultModelId).toBe('command');
  });
});
