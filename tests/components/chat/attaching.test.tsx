// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { attachFiles } from '../../../components/chat/attach-menu';
import { addAttachments, attachmentsFor } from '../../../components/store/attachments';
import { chooseModel } from '../../../components/store/choose-model';
import { report, shownThread } from '../../../components/store/view';
import { failed, success } from '../../../utils/failure';
import type { FakeWorker } from '../fake-worker';
import { drawn, type mounted } from '../mounted';
import { emptyComposer } from './empty-composer';

let shown: ReturnType<typeof mounted>;
let worker: FakeWorker;

beforeEach(async () => {
  ({ worker, shown } = await emptyComposer());
});
afterEach(() => shown.unmount());

it('sends what is attached, and keeps it where it could not be sent', async () => {
  const file = { kind: 'text' as const, name: 'notes.md', text: 'Buy milk.' };
  addAttachments(null, [file]);
  await drawn();
  expect(shown.find('.attachments').textContent).toContain('notes.md');
  worker.answers['message/send'] = () => failed('storage-failed', 'The disk is full.');
  shown.button('Send').click();
  await drawn();
  expect(worker.asked[0]).toMatchObject({ request: { text: '', attachments: [file] } });
  expect(shown.find('.attachments').textContent).toContain('notes.md');
  shown.button('Remove notes.md').click();
  await drawn();
  expect(shown.root.querySelector('.attachments')).toBeNull();
});

it('reads the page in front when asked, by a menu that the keyboard works', async () => {
  worker.answers['page/read'] = () => success({ title: 'Map', url: 'https://a.test/', text: 'Lima' });
  shown.button('Attach').click();
  await drawn();
  const entry = (name: string) =>
    [...shown.root.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((item) => item.textContent === name);
  expect(document.activeElement).toBe(entry('Files or images…'));
  const list = shown.find('[role="menu"]');
  list.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, cancelable: true }));
  expect(document.activeElement).toBe(entry('Text of this tab'));
  entry('Text of this tab')?.click();
  await drawn();
  expect(worker.asked[0]).toMatchObject({ name: 'page/read', request: { part: 'whole' } });
  expect(shown.root.querySelector('[role="menu"]')).toBeNull();
  expect(shown.find('.attachment').textContent).toBe('Page: Map 4 characters' + 'Lima');
});

it('attaches texts as they are, and refuses what is neither text nor image', async () => {
  await attachFiles([new File(['Hello'], 'a.txt'), new File([new Uint8Array([0, 1, 2, 0])], 'b.bin')]);
  await drawn();
  expect(shown.root.querySelectorAll('.attachment')).toHaveLength(1);
  expect(report.value).toContain('b.bin is neither a text nor an image');
});

it('attaches what took long to read in the thread that the new one has become meanwhile', async () => {
  const chosen = chooseModel('ollama');
  const slow = Object.assign(new File(['Hello'], 'a.txt'), {
    arrayBuffer: () => chosen.then(() => new TextEncoder().encode('Hello').buffer),
  });
  await attachFiles([slow]);
  expect(shownThread.value).toBe('thread-1');
  expect(attachmentsFor('thread-1').map(({ name }) => name)).toEqual(['a.txt']);
  expect(attachmentsFor(null)).toEqual([]);
});
