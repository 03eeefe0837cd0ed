import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createJournal } from '../../utils/agent/journal';
import { openDatabase } from '../../utils/database';
import type { Channel } from '../../utils/messaging';
import { createView, type Slices } from '../../utils/panel/view';
import type { PanelState, PanelUpdate } from '../../utils/panel-state';
import type { AssistantMessage, Run } from '../../utils/thread';
import { aThread, freshDatabase } from '../agent/scripted-world';
import { sampleAnswer } from '../components/samples';

beforeEach(freshDatabase);

const run = (threadId: string): Run => ({
  id: 'run',
  threadId,
  messageId: 'm',
  phase: 'requesting',
  step: 1,
  modelId: 'command',
  tabId: null,
  startedAt: 0,
  countedFrom: { step: 1, at: 0 },
});
const answer = (text: string): AssistantMessage => ({
  ...sampleAnswer(text, { state: 'streaming' }),
  ...{ id: 'answer', runId: 'run', sequence: 1 },
});

async function setUp() {
  const journal = createJournal(await openDatabase());
  const thread = await aThread(journal);
  const updates: PanelUpdate[] = [];
  let receive: (message: unknown) => void = () => undefined;
  const channel: Channel = {
    post: (update) => updates.push(update as PanelUpdate),
    onMessage: (listener) => {
      receive = listener;
    },
    onClose: () => undefined,
    close: () => undefined,
    sender: undefined,
  };
  const slices: Slices = {
    page: async () => null,
    threads: async () => [],
    thread: async () => thread,
    run: async () => (await journal.latestRun(thread.id)) ?? null,
    tools: async () => [],
    refused: async () => [],
    models: async () => [],
    defaultModelId: async () => 'command',
    stepByStep: async () => false,
    toolkits: async () => [],
    alert: async () => '',
  };
  const view = createView(channel, journal, slices);
  journal.subscribe((change) => view.journalChanged(change));
  return {
    journal,
    thread,
    updates,
    slices,
    view,
    watch: () => receive({ type: 'watch', threadId: thread.id, windowId: 1, ownTabId: null }),
  };
}

/** What a panel shows after these updates: the same rules that the panel's own store follows. */
function picture(updates: PanelUpdate[]): string {
  let text = '';
  for (const update of updates) {
    if (update.type === 'snapshot') {
      const found = (update.state as PanelState).items.find(({ id }) => id === 'answer');
      text = found?.kind === 'assistant' ? found.text : '';
      continue;
    }
    for (const change of update.changes) {
      if (change.type === 'item' && change.item.kind === 'assistant') text = change.item.text;
      if (change.type === 'text') text += change.append;
    }
  }
  return text;
}

const updateWith = (updates: PanelUpdate[], text: string) =>
  updates.find(
    (update) =>
      update.type === 'changes' &&
      update.changes.some(({ type, ...change }) => type === 'item' && JSON.stringify(change).includes(`"${text}"`)),
  );

describe('a panel', () => {
  it('gets a snapshot first, then what changed', async () => {
    const { journal, thread, updates, watch } = await setUp();
    watch();
    await vi.waitFor(() => expect(updates).toHaveLength(1));
    expect(updates[0]).toMatchObject({ type: 'snapshot', revision: 1, state: { items: [] } });
    await journal.begin('run-begun', run(thread.id), [answer('A')]);
    await vi.waitFor(() => expect(picture(updates)).toBe('A'));
    await vi.waitFor(() => expect(JSON.stringify(updates)).toContain('"phase":"requesting"'));
    expect(updates.map(({ revision }) => revision)).toEqual(updates.map((_, index) => index + 1));
  });

  it('hears of a message and of the run that answers it in one update', async () => {
    const { journal, thread, updates, watch } = await setUp();
    watch();
    await vi.waitFor(() => expect(updates).toHaveLength(1));
    await journal.begin('run-begun', run(thread.id), [answer('A')]);
    await vi.waitFor(() => expect(picture(updates)).toBe('A'));
    expect(JSON.stringify(updateWith(updates, 'A'))).toContain('"phase":"requesting"');
    await journal.commit('run-done', { ...run(thread.id), phase: 'done' }, [
      { ...answer('AB'), state: 'complete' },
    ]);
    await vi.waitFor(() => expect(picture(updates)).toBe('AB'));
    expect(JSON.stringify(updateWith(updates, 'AB'))).toContain('"phase":"done"');
  });

  it('gets the run with its items where it began while the picture was taken', async () => {
    const { journal, thread, updates, slices, watch } = await setUp();
    let begun = () => {};
    const gate = new Promise<void>((resolve) => {
      begun = resolve;
    });
    slices.run = () => gate.then(() => null);
    watch();
    await journal.begin('run-begun', run(thread.id), [answer('A')]);
    begun();
    await vi.waitFor(() => expect(updates).not.toHaveLength(0));
    expect(updates[0]).toMatchObject({ state: { items: [{ text: 'A' }], run: { phase: 'requesting' } } });
  });

  it('that connects in mid stream sees each character once, whatever is written meanwhile', async () => {
    for (let connectAt = 0; connectAt < 12; connectAt += 1) {
      freshDatabase();
      const { journal, thread, updates, watch } = await setUp();
      await journal.begin('run-begun', run(thread.id), [answer('')]);
      let text = '';
      for (let index = 0; index < 12; index += 1) {
        if (index === connectAt) watch();
        text += String.fromCharCode(97 + index);
        journal.streamed(thread.id, answer(text), 'text', text.slice(-1));
        if (index % 3 === 0) await journal.commit('answer-checkpoint', run(thread.id), [answer(text)]);
        if (index % 4 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      }
      await vi.waitFor(() => expect(picture(updates), `connected at ${connectAt}`).toBe('abcdefghijkl'));
    }
  });

  it('gets its picture all the same where a part of it could not be read at first', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { thread, updates, slices, view, watch } = await setUp();
    const read = slices.thread;
    slices.thread = async () => {
      slices.thread = read;
      throw new Error('The database is closing.');
    };
    watch();
    await vi.waitFor(() => expect(updates).toHaveLength(1));
    expect(updates[0]).toMatchObject({ type: 'snapshot', state: { thread: { id: thread.id } } });
    slices.alert = async () => {
      slices.alert = async () => 'The disk is full.';
      throw new Error('The database is closing.');
    };
    view.refresh('alert');
    await vi.waitFor(() => expect(JSON.stringify(updates)).toContain('The disk is full.'));
    view.refresh('models');
    await vi.waitFor(() => expect(JSON.stringify(updates.at(-1))).toContain('models'));
    expect(complaint).toHaveBeenCalledTimes(2);
    complaint.mockRestore();
  });

  it('that shows another thread hears nothing of this one but its state in the list', async () => {
    const { journal, thread, updates, watch } = await setUp();
    watch();
    await vi.waitFor(() => expect(updates).toHaveLength(1));
    await journal.begin('run-begun', { ...run('other'), id: 'other' }, [
      { ...answer('secret'), id: 'other-answer' },
    ]);
    await journal.begin('run-begun', run(thread.id), [answer('mine')]);
    await vi.waitFor(() => expect(picture(updates)).toBe('mine'));
    expect(JSON.stringify(updates)).not.toContain('secret');
  });
});
