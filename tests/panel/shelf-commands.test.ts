import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Journal } from '../../utils/agent/journal';
import { type Bin, bringBackFor, createBin } from '../../utils/panel/bin';
import { shelfCommands } from '../../utils/panel/shelf-commands';
import { threadMarkdown } from '../../utils/panel/thread-markdown';
import { threadSummaries } from '../../utils/panel/thread-summaries';
import {
  aThread,
  calls,
  freshDatabase,
  kinds,
  reached,
  says,
  scriptedModel,
  startWorker,
} from '../agent/scripted-world';

beforeEach(() => {
  freshDatabase();
  fakeBrowser.reset();
});

const sender = {} as never;
let clock = 0;
let bin: Bin;

async function aHouse() {
  clock = 1_000;
  const worker = await startWorker({ model: scriptedModel([calls('read'), says('It is *sunny* in Lima.')]) });
  bin = createBin(
    async () => worker.journal,
    () => clock,
  );
  const commands = shelfCommands({ journal: worker.journal, runs: worker.runs, bin, now: () => clock });
  const thread = await aThread(worker.journal);
  await worker.runs.send(thread, { text: 'Weather in Lima?', tabId: null, modelId: 'm' });
  await reached(worker.journal, thread.id, ['done']);
  return { ...worker, commands, thread };
}
const titles = async (journal: Journal) => (await threadSummaries(journal)).map(({ id }) => id);

it('puts a deleted thread out of sight at once and out of the database a minute later', async () => {
  const { journal, commands, thread } = await aHouse();
  await commands['thread/delete']({ threadId: thread.id }, sender);
  expect(await titles(journal)).toEqual([]);
  await bin.empty();
  expect(await journal.thread(thread.id)).toBeDefined();
  expect(await commands['thread/restore']({ threadId: thread.id }, sender)).toMatchObject({ ok: true });
  expect(await titles(journal)).toEqual([thread.id]);
  await commands['thread/delete']({ threadId: thread.id }, sender);
  clock += bringBackFor;
  const alarm = await fakeBrowser.alarms.get('empty-bin');
  if (alarm) await fakeBrowser.alarms.onAlarm.trigger(alarm);
  await vi.waitFor(async () => expect(await journal.thread(thread.id)).toBeUndefined());
  expect(await journal.items(thread.id)).toEqual([]);
  expect(await commands['thread/restore']({ threadId: thread.id }, sender)).toMatchObject({ ok: false });
});

it('keeps pinned threads above newer ones', async () => {
  const { journal, commands, thread } = await aHouse();
  const other = await aThread(journal);
  await journal.updateThread(other.id, (present) => ({ ...present, updatedAt: 9_000 }));
  expect(await titles(journal)).toEqual([other.id, thread.id]);
  await commands['thread/pin']({ threadId: thread.id, pinned: true }, sender);
  expect(await titles(journal)).toEqual([thread.id, other.id]);
});

it('branches at an answer with its calls, at a message without it, and once however often it is asked', async () => {
  const { journal, commands, thread } = await aHouse();
  await journal.updateThread(thread.id, (present) => ({ ...present, allowed: ['x'], switches: { s: true } }));
  const items = await journal.items(thread.id);
  expect(kinds(items)).toEqual([
    'user',
    'assistant complete',
    'call read settled true',
    'assistant complete It is *sunny* in Lima.',
  ]);
  const branch = async (itemId: string, newThreadId: string) => {
    await commands['thread/branch']({ threadId: thread.id, itemId, newThreadId }, sender);
    return journal.items(newThreadId);
  };
  const [question, asking, call] = await branch(items[1]?.id ?? '', 'branch-1');
  expect([question?.kind, asking?.kind, call?.kind]).toEqual(['user', 'assistant', 'call']);
  expect(asking?.kind === 'assistant' && asking.callIds).toEqual([call?.id]);
  expect(items.map(({ id }) => id)).not.toContain(call?.id);
  expect(await branch(items[1]?.id ?? '', 'branch-1')).toHaveLength(3);
  expect(await branch(items[0]?.id ?? '', 'branch-2')).toEqual([]);
  expect(await journal.thread('branch-1')).toMatchObject({ allowed: [], switches: { s: true }, title: 'Test' });
  expect(await journal.items(thread.id)).toEqual(items);
});

it('finds threads by what was said in them, with the words around it', async () => {
  const { commands, thread } = await aHouse();
  const search = async (words: string) => {
    const answer = await commands['thread/search']({ words }, sender);
    return answer.ok ? answer.value.found : answer;
  };
  expect(await search('SUNNY lima')).toEqual([{ threadId: thread.id, excerpt: 'It is *sunny* in Lima.' }]);
  expect(await search('rain')).toEqual([]);
  await commands['thread/delete']({ threadId: thread.id }, sender);
  expect(await search('sunny')).toEqual([]);
});

it('writes a thread as Markdown that a text cannot break out of', async () => {
  const { journal, thread } = await aHouse();
  const items = (await journal.items(thread.id)).map((item) =>
    item.kind === 'user'
      ? { ...item, attachments: [{ kind: 'text' as const, name: 'a.md', text: '```\n# not a heading' }] }
      : item,
  );
  const text = threadMarkdown(thread, items);
  expect(text).toContain('## You\n\nWeather in Lima?\n\na.md:\n\n````\n```\n# not a heading\n````');
  expect(text).toContain('### Call read on a.test');
  expect(text.endsWith('## Script\n\nIt is *sunny* in Lima.')).toBe(true);
});
