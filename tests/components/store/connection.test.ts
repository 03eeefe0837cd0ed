// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { ask } from '../../../components/store/ask';
import { keepConnected } from '../../../components/store/connection';
import { connection, items, state } from '../../../components/store/panel';
import { report, shownThread, showThread } from '../../../components/store/view';
import { FakeWorker } from '../fake-worker';
import { drawn } from '../mounted';
import { sampleState, sampleUser } from '../samples';

const place = { windowId: 1, ownTabId: null };
let worker: FakeWorker;

beforeEach(async () => {
  showThread('thread-1');
  worker = new FakeWorker(sampleState({ items: [sampleUser('Hello')] })).install();
  keepConnected(place);
  await drawn();
});

it('asks for the shown thread, then shows the snapshot and what changes', () => {
  expect(worker.watched).toEqual([{ type: 'watch', threadId: 'thread-1', ...place }]);
  expect(connection.value).toBe('live');
  expect(items.value).toHaveLength(1);
  worker.change({ type: 'item', item: sampleUser('Again') });
  expect(items.value).toHaveLength(2);
});

it('stays in a thread that was just made, whatever is on its way of the empty one before', async () => {
  const listed = worker.state;
  worker.state = sampleState({ thread: null, threads: [], items: [] });
  showThread(null);
  // The picture of the new thread is on its way when the first message has made one.
  worker.state = listed;
  showThread('thread-1');
  await drawn();
  expect(shownThread.value).toBe('thread-1');
  expect(items.value).toHaveLength(1);
});

it('shows nothing of another thread in this one, whose picture is still on its way', async () => {
  worker.holdsPictures = true;
  showThread('thread-2');
  showThread('thread-1');
  await drawn();
  // The picture of the other thread came and was let go; this is a change of it.
  worker.sendPicture();
  worker.change({ type: 'item', item: sampleUser('Said in thread-2') });
  expect(items.value).toHaveLength(1);
  worker.sendPicture();
  worker.change({ type: 'item', item: sampleUser('Again') });
  expect(items.value).toHaveLength(2);
});

it('watches another thread when one is opened', async () => {
  showThread('thread-2');
  await drawn();
  expect(worker.watched.at(-1)?.threadId).toBe('thread-2');
});

it('keeps the picture when the worker dies, and takes the new one from its next life', async () => {
  worker.die();
  expect(items.value).toHaveLength(1);
  worker.state = sampleState({ items: [sampleUser('Hello'), sampleUser('From the next life')] });
  await nextLife();
  expect(connection.value).toBe('live');
  expect(items.value).toHaveLength(2);
});

it('says nothing of a worker that is back at once: browsers end it every half minute', async () => {
  const seen: string[] = [];
  const stop = connection.subscribe((value) => seen.push(value));
  worker.die();
  await nextLife();
  stop();
  expect(seen).toEqual(['live']);
});

it('says that the connection is lost where it stays so', async () => {
  worker.browser.runtime.connect = () => silentPort();
  worker.die();
  await expect.poll(() => connection.value, { timeout: 2000 }).toBe('lost');
});

it('asks again what a worker took and died over, once its next life is there', async () => {
  worker.deaf = true;
  const answer = ask('call/decide', { callId: 'c', choice: 'deny' });
  await drawn();
  worker.deaf = false;
  worker.die();
  expect(await answer).not.toBeNull();
  expect(worker.asked.map(({ name }) => name)).toEqual(['call/decide', 'call/decide']);
});

it('asks once what is asked between two lives: it goes to the next one', async () => {
  worker.deaf = true;
  worker.die();
  const stop = new AbortController();
  const answer = ask('call/decide', { callId: 'c', choice: 'deny' }, { signal: stop.signal });
  await nextLife();
  expect(connection.value).toBe('live');
  expect(worker.asked).toHaveLength(1);
  stop.abort();
  expect(await answer).toBeNull();
});

it('asks once for what would be done twice, and says that it may have been done', async () => {
  worker.deaf = true;
  const answer = ask('tool/run', { callId: 'c', toolKey: 't', tabId: null, arguments: {} });
  await drawn();
  worker.die();
  expect(await answer).toBeNull();
  expect(worker.asked).toHaveLength(1);
  expect(report.value).toContain('look before you try again');
});

it('asks for a new snapshot when a change was missed', async () => {
  worker.changeUnheard({ type: 'item', item: sampleUser('Lost on the way') });
  worker.change({ type: 'item', item: sampleUser('Arrived') });
  await drawn();
  expect(worker.watched).toHaveLength(2);
  expect(state.value.items).toEqual(worker.state.items);
});

it('says so when the background sends what it cannot read', async () => {
  worker.change({ type: 'set', state: { threads: 'none' as never } });
  expect(report.value).toContain('/changes/0/state/threads');
  expect(items.value).toHaveLength(1);
});

it('leaves a thread that was deleted elsewhere', async () => {
  worker.state = sampleState({ thread: null, threads: [] });
  worker.die();
  await nextLife();
  expect(shownThread.value).toBeNull();
});

/** After a death: the panel starts the worker anew, and has its first picture. */
async function nextLife(): Promise<void> {
  const before = worker.watched.length;
  await expect.poll(() => worker.watched.length).toBeGreaterThan(before);
  await drawn();
}

/** A port to a worker that never says a word. */
const silentPort = () => ({
  name: 'panel',
  postMessage: () => {},
  onMessage: { addListener: () => new Set<(message: unknown) => void>() },
  onDisconnect: { addListener: () => new Set<() => void>() },
  disconnect: () => true,
});
