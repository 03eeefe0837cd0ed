import type { Journal } from '../agent/journal';
import { newId } from '../agent/phase';
import type { Database } from '../database';
import { exchange } from '../exchange';
import { failed, success } from '../failure';
import type { MessagesFrom } from '../messages';
import type { Handlers } from '../messaging';
import { mostItems, type Recording, recordedItem } from '../recording';
import type { ThreadItem } from '../thread';
import { readRecording, writeRecording } from './recording-document';

export type RecordingCommands = Extract<MessagesFrom<'panel'>, `recording/${string}`>;
type RecordingWorld = {
  journal: Pick<Journal, 'thread' | 'items' | 'exchangeList' | 'exchange' | 'latestRun'>;
  database: Pick<Database, 'get' | 'getAll' | 'put' | 'change'>;
  now(): number;
};

/** Recordings are made of what the journal holds, and are data from then on: nothing here runs anything. */
export const recordingCommands = ({ journal, database, now }: RecordingWorld): Handlers<RecordingCommands> => ({
  'recording/make': async ({ threadId, recordingId }) => {
    const thread = await journal.thread(threadId);
    if (!thread) return failed('not-found', 'This thread no longer exists.');
    const items = await journal.items(threadId);
    if (items.length > mostItems) {
      return failed(
        'limit-reached',
        `A recording holds at most ${mostItems} messages and calls. Record a shorter thread.`,
      );
    }
    const made: Recording = {
      id: recordingId,
      title: thread.title.slice(0, 200),
      recordedAt: now(),
      items: items.filter(isOver).map((item) => recordedItem.parse(item)),
      arrivals: await arrivalsOf(threadId, journal),
    };
    await database.put('recordings', made);
    return success({ recordingId });
  },
  'recording/list': async () => {
    const all = await database.getAll('recordings');
    const recordings = all
      .map(({ id, title, recordedAt }) => ({ id, title, recordedAt }))
      .sort((left, right) => right.recordedAt - left.recordedAt);
    return success({ recordings });
  },
  'recording/read': async ({ recordingId }) => {
    const found = await database.get('recordings', recordingId);
    return found ? success({ recording: found }) : failed('not-found', 'This recording is no longer there.');
  },
  'recording/export': async ({ recordingId }) => {
    const found = await database.get('recordings', recordingId);
    return found
      ? success({ fileName: 'patchbay-recording.json', text: writeRecording(found) })
      : failed('not-found', 'This recording is no longer there.');
  },
  'recording/import': async ({ text }) => {
    const read = readRecording(text);
    if (!read.ok) return read;
    const recordingId = newId();
    await database.put('recordings', { ...read.value, id: recordingId });
    return success({ recordingId });
  },
  'recording/delete': async ({ recordingId }) => {
    await database.change(async (within) => within.delete('recordings', recordingId));
    return success({});
  },
});

/** What is still on its way is not part of a rehearsed run. */
const isOver = (item: ThreadItem): boolean =>
  item.kind === 'assistant'
    ? item.state !== 'streaming'
    : item.kind !== 'call' || item.state === 'settled' || item.state === 'unknown';

async function arrivalsOf(threadId: string, journal: RecordingWorld['journal']): Promise<Recording['arrivals']> {
  const list = await journal.exchangeList(threadId);
  const all = await Promise.all((list?.kept ?? []).map(({ id }) => journal.exchange(id)));
  const whole = all.flatMap((one) => exchange.safeParse(one).data ?? []);
  return Object.fromEntries(whole.map(({ answerId, arrivals }) => [answerId, arrivals]));
}
