// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Composer } from '../../../components/chat/composer';
import { state } from '../../../components/store/panel';
import { showThread } from '../../../components/store/view';
import { FakeWorker } from '../fake-worker';
import { drawn, mounted } from '../mounted';
import { sampleState, sampleTool } from '../samples';

let shown: ReturnType<typeof mounted>;
let worker: FakeWorker;

const pin = sampleTool('drop_pin', {
  alias: 'localhost_drop_pin',
  key: 'a',
  inputSchema: {
    type: 'object',
    properties: { place: { type: 'string' }, colour: { enum: ['red', 'green'] } },
    required: ['place'],
  },
});
const off = sampleTool('drop_all', { alias: 'localhost_drop_all', key: 'b', on: false });

const box = () => shown.find<HTMLTextAreaElement>('[aria-label="Message"]');
const options = () => [...shown.root.querySelectorAll('[role="option"]')];
const labels = () => options().map((option) => option.querySelector('code')?.textContent);
async function type(text: string, caret = text.length) {
  box().value = text;
  box().setSelectionRange(caret, caret);
  box().dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
}
async function press(key: string) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  box().dispatchEvent(event);
  await drawn();
  return event.defaultPrevented;
}

beforeEach(async () => {
  localStorage.clear();
  showThread(null);
  worker = new FakeWorker(sampleState({ thread: null, defaultModelId: 'command', tools: [pin, off] })).install();
  state.value = worker.state;
  shown = mounted(<Composer />);
  await drawn();
});
afterEach(() => shown.unmount());

it('offers the tools that are on, and says how many there are', async () => {
  await type('/dr');
  expect(labels()).toEqual(['/drop_pin']);
  expect(shown.find('[role="status"]').textContent).toMatch(/^One way/);
  expect(box().getAttribute('aria-controls')).toBe(shown.find('[role="listbox"]').id);
});

it('goes from name to argument to value with Tab and arrows, the keyboard staying in the box', async () => {
  await type('/dr');
  expect(await press('Tab')).toBe(true);
  expect(box().value).toBe('/drop_pin ');
  expect(labels()).toEqual(['place=', 'colour=']);
  await press('ArrowDown');
  await press('ArrowDown');
  const chosen = options().find((option) => option.getAttribute('aria-selected') === 'true');
  expect(chosen?.id).toBe(box().getAttribute('aria-activedescendant'));
  await press('Enter');
  expect(box().value).toBe('/drop_pin colour=');
  await press('ArrowUp');
  await press('Enter');
  expect(box().value).toBe('/drop_pin colour=green ');
  expect(worker.asked).toEqual([]);
});

it('lets Enter send where nothing was chosen, and Escape close the list', async () => {
  await type('/drop_pin place=Paris c');
  expect(labels()).toEqual(['colour=']);
  await press('Escape');
  expect(options()).toEqual([]);
  await type('/drop_pin place=Paris co');
  await press('Enter');
  expect(worker.asked[0]).toMatchObject({ name: 'message/send', request: { text: '/drop_pin place=Paris co' } });
});

it('completes what stands before the caret and keeps what comes after', async () => {
  await type('/drop_pin co place=Paris', '/drop_pin co'.length);
  await press('Tab');
  expect(box().value).toBe('/drop_pin colour=place=Paris');
  expect(box().selectionStart).toBe('/drop_pin colour='.length);
});

it('takes what is pressed with the mouse', async () => {
  await type('/dr');
  options()[0]?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
  await drawn();
  expect(box().value).toBe('/drop_pin ');
});

it('is silent in plain text and with a language model, where it would do nothing', async () => {
  await type('drop a pin');
  expect(options()).toEqual([]);
  state.value = { ...worker.state, defaultModelId: 'openai' };
  await type('/dr');
  expect(options()).toEqual([]);
  expect(await press('Tab')).toBe(false);
});
