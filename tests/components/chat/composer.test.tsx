// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Composer } from '../../../components/chat/composer';
import { addAttachments, attachmentsFor } from '../../../components/store/attachments';
import { chooseModel } from '../../../components/store/choose-model';
import { proposeDraft } from '../../../components/store/drafts';
import { state } from '../../../components/store/panel';
import { report, shownThread, showThread } from '../../../components/store/view';
import { switchTools } from '../../../components/tools/switch-tools';
import { failed, success } from '../../../utils/failure';
import type { PanelState } from '../../../utils/panel-state';
import type { FakeWorker } from '../fake-worker';
import { drawn, mounted } from '../mounted';
import { sampleRun, sampleThread } from '../samples';
import { emptyComposer } from './empty-composer';

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
  ({ worker, shown } = await emptyComposer());
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

it('puts what could not be sent back before what was typed and attached since', async () => {
  worker.answers['message/send'] = () => failed('storage-failed', 'The disk is full.');
  addAttachments(null, [{ kind: 'text', name: 'first.txt', text: 'one' }]);
  await type('pin Paris');
  const refused = press('Enter');
  addAttachments(null, [{ kind: 'text', name: 'second.txt', text: 'two' }]);
  await type('and then Lima');
  await refused;
  expect(box().value).toBe('pin Paris\nand then Lima');
  expect(attachmentsFor(null).map(({ name }) => name)).toEqual(['first.txt', 'second.txt']);
});

it('puts it back into a box that was drawn anew meanwhile, and takes the focus from nobody', async () => {
  worker.answers['message/send'] = () => failed('storage-failed', 'The disk is full.');
  await type('pin Paris');
  const refused = press('Enter');
  shown.unmount();
  shown = mounted(<Composer />);
  const elsewhere = shown.find<HTMLButtonElement>('.composer-row button');
  elsewhere.focus();
  await refused;
  expect(box().value).toBe('pin Paris');
  expect(document.activeElement).toBe(elsewhere);
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

it('keeps what was typed while a first message is on its way, in the thread that it makes', async () => {
  await type('pin Paris');
  const sent = press('Enter');
  await type('and then Lima');
  await sent;
  expect(shownThread.value).toBe('thread-1');
  expect(box().value).toBe('and then Lima');
});

it('keeps what was typed when a choice of model makes a thread of the new one', async () => {
  await type('pin Paris');
  const chosen = chooseModel('ollama');
  await type('pin Paris and Lima');
  await chosen;
  await drawn();
  expect(shownThread.value).toBe('thread-1');
  expect(box().value).toBe('pin Paris and Lima');
  showThread(null);
  await drawn();
  expect(box().value).toBe('');
});

it('stays in a new thread that was begun while the one before was made', async () => {
  const chosen = chooseModel('ollama');
  showThread(null);
  await chosen;
  await drawn();
  expect(shownThread.value).toBeNull();
});

it('sends into the thread that a choice of model is just making, and makes no second one', async () => {
  await type('pin Paris');
  const chosen = chooseModel('ollama');
  await press('Enter');
  await chosen;
  await drawn();
  expect(worker.asked.map(({ name, request }) => [name, request])).toMatchObject([
    ['thread/create', {}],
    ['model/choose', { threadId: 'thread-1' }],
    ['message/send', { threadId: 'thread-1', text: 'pin Paris' }],
  ]);
  expect(box().value).toBe('');
});

it('makes the thread itself where what was making one failed', async () => {
  worker.answers['thread/create'] = () => failed('storage-failed', 'The disk is full.');
  const chosen = chooseModel('ollama');
  await switchTools(['page|a|b'], true);
  await chosen;
  expect(worker.asked.map(({ name }) => name)).toEqual(['thread/create', 'tool/switch']);
  expect(shownThread.value).toBe('thread-1');
});

it('takes a suggestion into the box', async () => {
  proposeDraft(null, 'Drop a pin');
  await drawn();
  expect(box().value).toBe('Drop a pin');
  expect(document.activeElement).toBe(box());
});

it('offers Stop while a run is open, and Send as soon as there is something to say next', async () => {
  showThread('thread-1');
  state.value = { ...state.value, run: sampleRun() };
  await drawn();
  expect(() => shown.button('Send')).toThrow();
  await type('more');
  await press('Enter');
  expect(worker.asked).toMatchObject([{ name: 'message/send', request: { threadId: 'thread-1', text: 'more' } }]);
  expect(box().value).toBe('');
  shown.button('Stop').click();
  await drawn();
  expect(worker.asked[1]).toEqual({ name: 'run/stop', request: { threadId: 'thread-1' } });
  expect(document.activeElement).toBe(box());
});

const waiting = (changes: Partial<PanelState> = {}) => {
  showThread('thread-1');
  const thread = sampleThread({ waiting: [{ id: 'w-1', text: 'then this', tabId: 7 }] });
  state.value = { ...state.value, thread, ...changes };
};

it('shows what waits, and takes it back into the box before what is there', async () => {
  worker.answers['message/withdraw'] = () => success({ message: { text: 'then this' } });
  waiting({ run: sampleRun() });
  await drawn();
  await type('and that');
  expect(shown.find('.waiting').textContent).toContain('Goes when the answer is there');
  shown.button('Take back: then this').click();
  await drawn();
  expect(box().value).toBe('then this\nand that');
  expect(() => shown.button('Send now')).toThrow();
});

it('sends what is held only when the person says so', async () => {
  waiting({ run: sampleRun({ phase: 'stopped' }) });
  await drawn();
  shown.button('Send now').click();
  expect(worker.asked).toEqual([{ name: 'message/send-waiting', request: { threadId: 'thread-1' } }]);
});
