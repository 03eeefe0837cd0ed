import { beforeEach, describe, expect, it } from 'vitest';
import { isCall } from '../../utils/agent/phase';
import { openDatabase } from '../../utils/database';
import type { ModelRequest } from '../../utils/models/model';
import { recordingCommands } from '../../utils/panel/recording-commands';
import { workshopCommands } from '../../utils/panel/workshop-commands';
import { createWorkshopPace } from '../../utils/panel/workshop-pace';
import type { Settings } from '../../utils/settings';
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

beforeEach(freshDatabase);

const turns = [calls('write'), says('Done.')];
const sender = {};

async function aWorkshop() {
  const requests: ModelRequest[] = [];
  const life = await startWorker({ model: scriptedModel(turns, requests) });
  let settings: Settings = { version: 1, defaultModelId: 'command' };
  const store = {
    read: async () => settings,
    change: async (changed: Partial<Settings>) => {
      settings = { ...settings, ...changed };
      return settings;
    },
  };
  const pace = createWorkshopPace(store);
  let told = 0;
  const commands = workshopCommands({ ...life, pace, changed: () => (told += 1), now: () => 5 });
  const thread = await aThread(life.journal);
  await life.runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
  await reached(life.journal, thread.id, ['done']);
  const run = await life.journal.latestRun(thread.id);
  return {
    ...life,
    requests,
    commands,
    pace,
    thread,
    runId: run?.id ?? '',
    times: () => told,
    settings: () => settings,
  };
}

describe('the same question with a tool off', () => {
  it('is asked in a thread beside the first, with its past, and with that one switch turned', async () => {
    const { journal, runs, commands, thread, requests } = await aWorkshop();
    await runs.send(thread, { text: 'And again', tabId: 1, modelId: 'm' });
    await reached(journal, thread.id, ['done', 'failed']);
    const second = await journal.latestRun(thread.id);
    const asked = {
      runId: second?.id ?? '',
      switchKey: 'page|https://a.test|write',
      name: 'write',
      newThreadId: 'beside',
      messageId: 'again-1',
    };
    const before = requests.length;
    expect(await commands['workshop/compare'](asked, sender)).toMatchObject({
      ok: true,
      value: { threadId: 'beside' },
    });
    // The panel asks again where the answer was lost: nothing is asked of the model twice.
    await commands['workshop/compare'](asked, sender);
    await reached(journal, 'beside', ['done', 'failed']);
    const beside = await journal.thread('beside');
    expect(beside?.switches).toEqual({ 'page|https://a.test|write': false });
    expect(beside?.title).toBe('Test: without write');
    const words = (await journal.items('beside')).flatMap((item) => (item.kind === 'user' ? [item.text] : []));
    expect(words).toEqual(['Go', 'And again']);
    expect(kinds(await journal.items('beside')).slice(0, 4)).toEqual(
      kinds(await journal.items(thread.id)).slice(0, 4),
    );
    const said = ({ messages }: ModelRequest) => messages.map((message) => [message.role, message.text]);
    expect(said(requests[before] as ModelRequest)).toEqual(said(requests[2] as ModelRequest));
    expect((await journal.thread(thread.id))?.switches).toEqual({});
  });

  it('cannot be asked where the run is gone', async () => {
    const { commands } = await aWorkshop();
    const gone = { runId: 'no', switchKey: 'k', name: 'n', newThreadId: 't', messageId: 'm' };
    expect(await commands['workshop/compare'](gone, sender)).toMatchObject({ failure: { code: 'not-found' } });
  });
});

describe('the pace', () => {
  it('is kept in the settings, and told', async () => {
    const { commands, pace, times, settings } = await aWorkshop();
    expect(await pace.isStepwise()).toBe(false);
    await commands['workshop/pace']({ stepByStep: true }, sender);
    expect([await pace.isStepwise(), settings().stepByStep, times()]).toEqual([true, true, 1]);
  });
});

describe('a recording', () => {
  it('is made of a thread, listed, read, written to a file and taken from it, and deleted', async () => {
    const { journal, thread } = await aWorkshop();
    const database = await openDatabase();
    const commands = recordingCommands({ journal, database, now: () => 7 });
    expect(await commands['recording/make']({ threadId: thread.id, recordingId: 'r' }, sender)).toMatchObject({
      ok: true,
    });
    expect(await commands['recording/list']({}, sender)).toEqual({
      ok: true,
      value: { recordings: [{ id: 'r', title: 'Test', recordedAt: 7 }] },
    });
    const read = await commands['recording/read']({ recordingId: 'r' }, sender);
    if (!read.ok) throw new Error(read.failure.message);
    const { recording } = read.value;
    expect(recording.items.map(({ kind }) => kind)).toEqual(['user', 'assistant', 'call', 'assistant']);
    expect(Object.keys(recording.arrivals)).toHaveLength(2);
    const [call] = (await journal.items(thread.id)).filter(isCall);
    expect(JSON.stringify(recording)).not.toContain(call?.address?.documentId ?? 'nowhere"');

    const file = await commands['recording/export']({ recordingId: 'r' }, sender);
    const imported = await commands['recording/import']({ text: file.ok ? file.value.text : '' }, sender);
    const copyId = imported.ok ? imported.value.recordingId : '';
    expect(copyId).not.toBe('r');
    const copy = await commands['recording/read']({ recordingId: copyId }, sender);
    expect(copy).toEqual({ ok: true, value: { recording: { ...recording, id: copyId } } });

    await commands['recording/delete']({ recordingId: 'r' }, sender);
    expect(await commands['recording/read']({ recordingId: 'r' }, sender)).toMatchObject({ ok: false });
    expect(await commands['recording/import']({ text: '{}' }, sender)).toMatchObject({ ok: false });
    await database.close();
  });
});
