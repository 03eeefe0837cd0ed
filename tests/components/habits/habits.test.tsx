// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { overlay } from '../../../components/habits/overlay';
import { Overlays } from '../../../components/habits/overlays';
import { takeShortcuts } from '../../../components/habits/shortcuts';
import { state } from '../../../components/store/panel';
import { screen, shownThread, showThread } from '../../../components/store/view';
import { FakeWorker } from '../fake-worker';
import { drawn, mounted } from '../mounted';
import { sampleState, sampleTool } from '../samples';

let shown: ReturnType<typeof mounted>;
let worker: FakeWorker;
let leave: AbortController;

beforeEach(async () => {
  localStorage.clear();
  overlay.value = 'none';
  showThread(null);
  worker = new FakeWorker(
    sampleState({ thread: null, tools: [sampleTool('drop_pin', { title: 'Drop a pin' })] }),
  ).install();
  state.value = worker.state;
  shown = mounted(
    <>
      <textarea aria-label="Message" />
      <Overlays />
    </>,
  );
  leave = new AbortController();
  takeShortcuts(document, leave.signal);
  await drawn();
});
afterEach(() => {
  leave.abort();
  shown.unmount();
});

async function press(key: string, options: KeyboardEventInit = {}, target: EventTarget = document.body) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options });
  target.dispatchEvent(event);
  await drawn();
  return event.defaultPrevented;
}
const field = () => shown.find<HTMLInputElement>('[role="combobox"]');
const options = () => [...shown.root.querySelectorAll('[role="option"]')].map((option) => option.textContent);
async function type(text: string) {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
}

it('lists every key under ?, but not while something is being written', async () => {
  await press('?', {}, shown.find('textarea'));
  expect(overlay.value).toBe('none');
  await press('?');
  expect(shown.find('dialog').getAttribute('aria-label')).toBe('Keyboard shortcuts');
  expect(shown.find('dialog').textContent).toContain('New threadAltShiftN');
  shown.button('Close').click();
  await drawn();
  expect(overlay.value).toBe('none');
});

it('takes keys by their place on the board, with exactly their modifiers', async () => {
  expect(await press('˜', { code: 'KeyH', altKey: true, shiftKey: true })).toBe(true);
  expect(screen.value).toBe('threads');
  screen.value = 'chat';
  expect(await press('h', { code: 'KeyH', altKey: true })).toBe(false);
  expect(await press('h', { code: 'KeyH', altKey: true, shiftKey: true, ctrlKey: true })).toBe(false);
  expect(screen.value).toBe('chat');
});

it('finds commands, models, tools and threads by name, and does what is chosen', async () => {
  await press('k', { code: 'KeyK', ctrlKey: true }, shown.find('textarea'));
  expect(document.activeElement).toBe(field());
  await type('pin');
  expect(options()).toEqual(['Pins for the spring tripThread', 'Drop a pinSwitch off']);
  await press('ArrowDown', {}, field());
  expect(shown.find('[aria-selected="true"]').textContent).toContain('Drop a pin');
  expect(field().getAttribute('aria-activedescendant')).toBe(shown.find('[aria-selected="true"]').id);
  await press('Enter', {}, field());
  expect(overlay.value).toBe('none');
  expect(worker.asked[0]).toMatchObject({ name: 'tool/switch', request: { on: false } });
});

it('opens a thread from the palette, and says so where nothing has that name', async () => {
  await press('k', { code: 'KeyK', ctrlKey: true });
  await type('no such thing');
  expect(options()).toEqual([]);
  expect(shown.find('[role="status"]').textContent).toBe('Nothing is called "no such thing".');
  await type('spring');
  shown.find('[role="option"]').click();
  await drawn();
  expect(shownThread.value).toBe('thread-1');
});
