import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findToolkit } from '../../tools/find/toolkit';
import { createJournal, type Journal } from '../../utils/agent/journal';
import { createCatalogue } from '../../utils/catalogue/catalogue';
import { offerLimit } from '../../utils/catalogue/offer';
import { withBundled } from '../../utils/catalogue/with-bundled';
import { type Database, openDatabase } from '../../utils/database';
import { builtInModelId, commandModelId } from '../../utils/models/always-there';
import { createToolList } from '../../utils/panel/tool-list';
import { noRules } from '../../utils/tool-rules';
import { from, memoryStore, toolNamed } from '../catalogue/documents';
import { sampleCall, sampleRun, sampleThread } from '../components/samples';

vi.mock('../../utils/browser', () => ({ browser: { tabs: { query: async () => [] } } }));

let database: Database;
let journal: Journal;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = await openDatabase();
  journal = createJournal(database);
});
afterEach(() => database.close());

async function listOf(count: number) {
  const catalogue = withBundled(createCatalogue({ sessionStore: memoryStore() }), [findToolkit]);
  const tools = Array.from({ length: count }, (_, index) =>
    toolNamed(`tool_${index}`, { description: index === count - 1 ? 'Paints the fence' : `Does thing ${index}` }),
  );
  await catalogue.announce(
    { documentId: 'a', revision: 1, tools: tools.slice(0, 100) },
    from(1, 0, 'https://a.test'),
  );
  await catalogue.announce({ documentId: 'b', revision: 1, tools: tools.slice(100) }, from(2, 0, 'https://b.test'));
  const everythingRuns = async () => ({ withoutThem: <T>(thread: T) => thread, withReasons: <R>(rows: R) => rows });
  return createToolList(
    catalogue,
    journal,
    everythingRuns,
    { read: async () => noRules },
    async () => commandModelId,
  );
}

it('finds what did not fit for the thread of the call, and has it in the list from then on', async () => {
  const run = sampleRun({ tabId: 1 });
  const call = sampleCall({ runId: run.id });
  await journal.addThread(sampleThread({ id: run.threadId }), [run], [call]);
  const thread = async () => (await journal.thread(run.threadId)) ?? sampleThread();
  const list = await listOf(offerLimit + 10);
  const aliases = async () => (await list.offerFor(await thread(), 1)).tools.map(({ alias }) => alias);

  const before = await aliases();
  expect(before).not.toContain(`b_test_tool_${offerLimit + 9}`);
  expect(before).toContain('find_find_tools');
  const found = await list.find(call.id, 'paint a fence');
  expect(found).toEqual([{ alias: `b_test_tool_${offerLimit + 9}`, title: '', description: 'Paints the fence' }]);
  const after = await aliases();
  expect(after).toContain(`b_test_tool_${offerLimit + 9}`);
  expect(after).toHaveLength(offerLimit);
});

it('finds nothing for a call of no thread', async () => {
  expect(await (await listOf(offerLimit + 10)).find('no-such-call', 'paint')).toEqual([]);
});

it('counts, and finds, within what the model of the thread or of the run takes', async () => {
  const run = sampleRun({ tabId: 1, modelId: builtInModelId });
  const call = sampleCall({ runId: run.id });
  const thread = sampleThread({ id: run.threadId, modelId: builtInModelId });
  await journal.addThread(thread, [run], [call]);
  const list = await listOf(30);
  const counted = (rows: Awaited<ReturnType<typeof list.rowsFor>>) =>
    rows.filter(({ on, unavailable }) => on && unavailable === '').length;
  expect(counted(await list.rowsFor(thread, 1))).toBe(8);
  expect(counted(await list.rowsFor({ ...thread, modelId: null }, 1))).toBe(30);
  expect(await list.find(call.id, 'paint a fence')).toHaveLength(1);
});
