// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inThread } from '../../../components/store/in-thread';
import { state } from '../../../components/store/panel';
import { undoable } from '../../../components/store/undo';
import { screen, shownThread, showThread } from '../../../components/store/view';
import { ThreadsScreen } from '../../../components/threads/threads-screen';
import { keepFocus } from '../../../components/ui/keep-focus';
import { UndoLine } from '../../../components/ui/undo-line';
import { success } from '../../../utils/failure';
import type { ThreadSummary } from '../../../utils/panel-state';
import { FakeWorker } from '../fake-worker';
import { drawn, mounted } from '../mounted';
import { sampleState } from '../samples';

let shown: ReturnType<typeof mounted>;
let worker: FakeWorker;
const summary = (id: string, title: string, changes: Partial<ThreadSummary> = {}): ThreadSummary => ({
  id,
  title,
  updatedAt: Date.now(),
  state: 'idle',
  ...changes,
});
const list = [summary('a', 'Spring trip', { pinned: true }), summary('b', 'Taxes', { state: 'waiting' })];

beforeEach(async () => {
  localStorage.clear();
  undoable.value = null;
  showThread('b');
  screen.value = 'threads';
  worker = new FakeWorker(sampleState({ threads: list })).install();
  state.value = worker.state;
  shown = mounted(
    <>
      <UndoLine />
      <ThreadsScreen />
    </>,
  );
  keepFocus(shown.root);
  await drawn();
});
afterEach(() => shown.unmount());

const rows = () => [...shown.root.querySelectorAll('.thread-row')].map((row) => row.textContent);
async function choose(title: string, entry: string) {
  shown.button(`More for ${title}`).click();
  await drawn();
  const item = [...shown.root.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(
    (found) => found.textContent === entry,
  );
  item?.click();
  await drawn();
}
const asked = () => worker.asked.map(({ name, request }) => [name, request]);

it('says of each thread what it is, whether it is pinned and whether it waits', () => {
  expect(rows()).toEqual([expect.stringContaining('Spring trip'), expect.stringContaining('waiting for you')]);
  expect(shown.root.querySelector('[aria-label="Pinned"]')).not.toBeNull();
  expect(shown.find('[aria-current]').textContent).toContain('Taxes');
});

it('pins and exports', async () => {
  await choose('Spring trip', 'Unpin');
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  worker.answers['thread/export'] = () => success({ fileName: 'threads.md', text: '# Taxes' });
  await choose('Taxes', 'Export as Markdown');
  expect(asked()).toEqual([
    ['thread/pin', { threadId: 'a', pinned: false }],
    ['thread/export', { threadIds: ['b'], format: 'markdown' }],
  ]);
  expect(clicked).toHaveBeenCalledOnce();
});

it('deletes at once, offers to undo it, and keeps the focus in the list', async () => {
  await choose('Taxes', 'Delete');
  state.value = { ...state.value, threads: list.slice(0, 1) };
  await drawn();
  expect(shownThread.value).toBeNull();
  expect(document.activeElement?.textContent).toContain('Spring trip');
  expect(shown.find('.undo').textContent).toContain('"Taxes" was deleted.');
  shown.button('Undo').click();
  await drawn();
  expect(asked()).toEqual([
    ['thread/delete', { threadId: 'b' }],
    ['thread/restore', { threadId: 'b' }],
  ]);
  expect(shown.find('.undo').textContent).toBe('');
});

it('leaves nothing to a message of the next new thread when the one that was just made is deleted', async () => {
  showThread(null);
  await inThread(async () => ({ threadId: 'b' }));
  screen.value = 'threads';
  await drawn();
  await choose('Taxes', 'Delete');
  expect(shownThread.value).toBeNull();
  expect(screen.value).toBe('threads');
  expect(localStorage.getItem('shown-thread')).toBeNull();
  await inThread(async (threadId) => {
    expect(threadId).toBeNull();
    return null;
  });
  expect.assertions(4);
});

it('renames in place and gives the focus back', async () => {
  await choose('Spring trip', 'Rename');
  const field = shown.find<HTMLInputElement>('[aria-label="Title of the thread"]');
  expect(document.activeElement).toBe(field);
  field.value = 'Summer trip';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
  field.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await drawn();
  expect(asked()).toEqual([['thread/rename', { threadId: 'a', title: 'Summer trip' }]]);
  expect(document.activeElement?.closest('.thread-row')?.textContent).toContain('Spring trip');
});

it('searches titles at once and what was said a moment later', async () => {
  worker.answers['thread/search'] = () => success({ found: [{ threadId: 'b', excerpt: '…in Lima it is sunny' }] });
  const field = shown.find<HTMLInputElement>('[type="search"]');
  field.value = 'lima';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
  expect(rows()).toEqual([]);
  await expect.poll(rows).toEqual([expect.stringContaining('…in Lima it is sunny')]);
  worker.answers['thread/search'] = () => success({ found: [] });
  field.value = 'nothing of the kind';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await expect.poll(() => shown.root.textContent).toContain('No thread holds "nothing of the kind".');
});

it('takes the focus as it is drawn, and does not take it back from who has gone on', async () => {
  shown.unmount();
  shown = mounted(<ThreadsScreen />);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Back to the chat');
  shown.find('input').focus();
  await drawn();
  expect(document.activeElement).toBe(shown.find('input'));
});

it('has a menu that hears Escape from its first moment, and then leaves the screen standing', async () => {
  shown.button('More for Taxes').click();
  await Promise.resolve();
  const present = document.activeElement;
  expect(present?.textContent).toBe('Rename');
  present?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  await drawn();
  expect(shown.root.querySelector('[role="menu"]')).toBeNull();
  expect(screen.value).toBe('threads');
});
