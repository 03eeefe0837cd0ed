// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Composer } from '../../../components/chat/composer';
import { Log } from '../../../components/chat/log';
import { state } from '../../../components/store/panel';
import { shownThread, showThread } from '../../../components/store/view';
import { keepFocus } from '../../../components/ui/keep-focus';
import { success } from '../../../utils/failure';
import { FakeWorker } from '../fake-worker';
import { drawn, mounted } from '../mounted';
import { sampleAnswer, sampleRun, sampleState, sampleUser } from '../samples';

let shown: ReturnType<typeof mounted>;
let worker: FakeWorker;
const question = sampleUser('Pin Paris');
const answer = sampleAnswer('Done.');
const done = { phase: 'done' } as const;

beforeEach(async () => {
  localStorage.clear();
  showThread('thread-1');
  worker = new FakeWorker(sampleState({ items: [question, answer], run: sampleRun(done) })).install();
  state.value = worker.state;
  shown = mounted(
    <main class="chat">
      <Log />
      <Composer />
    </main>,
  );
  keepFocus(shown.root);
  await drawn();
});
afterEach(() => shown.unmount());

it('puts a message differently in place, and sends it instead of the old one', async () => {
  shown.button('Edit and send again').click();
  await drawn();
  const box = shown.find<HTMLTextAreaElement>('[aria-label="Edited message"]');
  expect(document.activeElement).toBe(box);
  expect(box.value).toBe('Pin Paris');
  box.value = 'Pin Rome';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  await drawn();
  expect(worker.asked[0]).toMatchObject({
    name: 'message/edit',
    request: { threadId: 'thread-1', messageId: question.id, text: 'Pin Rome', newMessageId: expect.any(String) },
  });
});

it('gives the focus back when editing is left', async () => {
  shown.button('Edit and send again').click();
  await drawn();
  shown
    .find('[aria-label="Edited message"]')
    .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  await drawn();
  expect(document.activeElement).toBe(shown.button('Edit and send again'));
  expect(worker.asked).toEqual([]);
});

it('asks the same once more, and nothing of the kind while a run is open', async () => {
  shown.button('Answer again').click();
  await drawn();
  expect(worker.asked[0]).toMatchObject({
    name: 'message/edit',
    request: { messageId: question.id, text: 'Pin Paris' },
  });
  state.value = { ...state.value, run: sampleRun() };
  await drawn();
  expect(() => shown.button('Answer again')).toThrow();
});

it('branches from a message into a new thread, with its words to be changed', async () => {
  worker.answers['thread/branch'] = ({ newThreadId }) => success({ threadId: newThreadId });
  shown.button('Branch: new thread up to here').click();
  await drawn();
  expect(worker.asked[0]).toMatchObject({ name: 'thread/branch', request: { itemId: question.id } });
  expect(shownThread.value).not.toBe('thread-1');
  expect(shown.find<HTMLTextAreaElement>('[aria-label="Message"]').value).toBe('Pin Paris');
});

it('offers to go on after Stop', async () => {
  expect(() => shown.button('Continue')).toThrow();
  state.value = { ...state.value, run: sampleRun({ phase: 'stopped', step: 3 }) };
  await drawn();
  shown.button('Continue').click();
  expect(worker.asked).toEqual([{ name: 'run/continue', request: { threadId: 'thread-1', fromStep: 3 } }]);
});

it('does not offer to go on where a message was just sent', async () => {
  const items = [question, answer, sampleUser('And Rome', '')].map((item, index) =>
    index === 2 ? { ...item, runId: 'run-2' } : item,
  );
  state.value = { ...state.value, items, run: sampleRun({ phase: 'stopped' }) };
  await drawn();
  expect(() => shown.button('Continue')).toThrow();
});

it('never loses the focus: what is gone hands it to the message box', async () => {
  const button = shown.button('Answer again');
  button.focus();
  state.value = { ...state.value, items: [], run: null };
  await drawn();
  expect(button.isConnected).toBe(false);
  expect(document.activeElement).toBe(shown.find('[aria-label="Message"]'));
});
