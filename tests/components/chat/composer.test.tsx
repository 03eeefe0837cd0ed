// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Composer } from '../../../components/chat/composer';
import { proposeDraft } from '../../../components/store/drafts';
import { state } from '../../../components/store/panel';
import { report, shownThread, showThread } from '../../../components/store/view';
import { failed } from '../../../utils/failure';
import { FakeWorker } from '../fake-worker';
import { drawn, mounted } from '../mounted';
import { sampleRun, sampleState } from '../samples';

let shown: ReturnType<typeof mounted>;
let worker: FakeWorker;

const box = () => shown.find<HTMLTextAreaElement>('[aria-label="Message"]');
async function type(text: string) {
  box().value = text;
  box().dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
}
async function press(key: string, options: KeyboardEventInit = {}) {
  box().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }));
  await drawn();
}

beforeEach(async () => {
  localStorage.clear();
  showThread(null);
  worker = new FakeWorker(sampleState({ thread: null })).install();
  state.value = worker.state;
  shown = mounted(<Composer />);
  await drawn();
});
afterEach(() => shown.unmount());

it('sends on Enter, empties the box and opens the thread that it made', async () => {
  await type('  pin Paris ');
  await press('Enter');
  expect(worker.asked[0]).toMatchObject({ name: 'message/send', request: { threadId: null, text: 'pin Paris' } });
  expect(box().value).toBe('');
  expect(shownThread.value).toBe('thread-1');
});

it('does not send with Shift, while a word is being composed, or with nothing to say', async () => {
  await type('pin');
  await press('Enter', { shiftKey: true });
  await press('Enter', { isComposing: true });
  await type('   ');
  await press('Enter');
  expect(worker.asked).toEqual([]);
});

it('keeps what was typed where it could not be sent, and says why', async () => {
  worker.answers['message/send'] = () => failed('storage-failed', 'The disk is full.');
  await type('pin Paris');
  shown.button('Send').click();
  await drawn();
  expect(box().value).toBe('pin Paris');
  expect(report.value).toBe('The disk is full.');
});

it('keeps a draft for each thread', async () => {
  await type('for a new thread');
  showThread('thread-1');
  await drawn();
  expect(box().value).toBe('');
  await type('for this one');
  showThread(null);
  await drawn();
  expect(box().value).toBe('for a new thread');
  showThread('thread-1');
  await drawn();
  expect(box().value).toBe('for this one');
});

it('takes a suggestion into the box', async () => {
  proposeDraft(null, 'Drop a pin');
  await drawn();
  expect(box().value).toBe('Drop a pin');
  expect(document.activeElement).toBe(box());
});

it('offers Stop while a run is open, and nothing is sent meanwhile', async () => {
  showThread('thread-1');
  state.value = { ...state.value, run: sampleRun() };
  await drawn();
  await type('more');
  await press('Enter');
  expect(worker.asked).toEqual([]);
  shown.button('Stop').click();
  expect(worker.asked).toEqual([{ name: 'run/stop', request: { threadId: 'thread-1' } }]);
});
