// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inertFor } from '../../../components/approvals/inert-at-first';
import { CallCard } from '../../../components/chat/call-card';
import { state } from '../../../components/store/panel';
import type { Call } from '../../../utils/thread';
import { FakeWorker } from '../fake-worker';
import { drawn, mounted, trustedClick } from '../mounted';
import { sampleQuestion, sampleState } from '../samples';

let worker: FakeWorker;
let shown: ReturnType<typeof mounted>;

const show = async (...calls: Call[]) => {
  worker = new FakeWorker(sampleState({ items: calls })).install();
  state.value = worker.state;
  shown = mounted(
    <div>
      {calls.map((call) => (
        <CallCard key={call.id} call={call} />
      ))}
    </div>,
  );
  await drawn();
};
const settled = () => new Promise((resolve) => setTimeout(resolve, inertFor + 60));
beforeEach(() => vi.useRealTimers());
afterEach(() => shown.unmount());

it('is a group with its name, its state in words, the quoted title and the host', async () => {
  await show(sampleQuestion());
  const group = shown.find('fieldset');
  expect(group.getAttribute('aria-label')).toBe('Call drop_pin');
  expect(group.textContent).toContain('waiting for you');
  expect(shown.find('q').textContent).toBe('Drop a pin');
  expect(shown.find('strong').textContent).toBe('localhost:4000');
});

it('shows all arguments, hidden characters made visible, markup as text', async () => {
  const long = 'x'.repeat(5000);
  await show(sampleQuestion({ arguments: { long, trick: 'a\u202Eb', html: '<b>hi</b>' } }));
  const text = shown.find('.arguments').textContent;
  expect(text).toContain(long);
  expect(text).toContain('U+202E');
  expect(text).toContain('<b>hi</b>');
  expect(shown.root.querySelector('b')).toBeNull();
});

it('gives the focus to Deny when nothing else has it', async () => {
  await show(sampleQuestion());
  expect(document.activeElement?.textContent).toBe('Deny');
});

it('leaves the focus where a person works', async () => {
  const field = document.createElement('textarea');
  document.body.append(field);
  field.focus();
  await show(sampleQuestion());
  expect(document.activeElement).toBe(field);
  field.remove();
});

it('can be denied at once, but not allowed just after it appeared', async () => {
  const call = sampleQuestion();
  await show(call);
  trustedClick(shown.button('Allow once'));
  expect(shown.button('Allow once').getAttribute('aria-disabled')).toBe('true');
  expect(worker.asked).toEqual([]);
  trustedClick(shown.button('Deny'));
  await drawn();
  expect(worker.asked).toEqual([{ name: 'call/decide', request: { callId: call.id, choice: 'deny' } }]);
});

it.each([
  ['Allow once', 'once'],
  ['Allow for this thread', 'thread'],
])('%s says "%s" of this call, and says it once', async (name, choice) => {
  const call = sampleQuestion();
  await show(call);
  await settled();
  trustedClick(shown.button(name));
  await drawn();
  trustedClick(shown.button(name));
  expect(worker.asked).toEqual([{ name: 'call/decide', request: { callId: call.id, choice } }]);
});

it('is not decided by a click that a script made', async () => {
  await show(sampleQuestion());
  await settled();
  shown.button('Allow once').click();
  shown.button('Deny').click();
  expect(worker.asked).toEqual([]);
});

it('is inert again when the window is returned to', async () => {
  await show(sampleQuestion());
  await settled();
  window.dispatchEvent(new Event('focus'));
  await drawn();
  trustedClick(shown.button('Allow once'));
  expect(worker.asked).toEqual([]);
});

it('asks one at a time', async () => {
  await show(sampleQuestion(), sampleQuestion());
  expect(shown.root.querySelectorAll('.decision')).toHaveLength(1);
  expect(shown.root.textContent).toContain('1 of 2');
});

it('sends what the form holds, and nothing while it is wrong', async () => {
  const schema = {
    type: 'object',
    required: ['place'],
    properties: { place: { type: 'string', minLength: 1 }, zoom: { type: 'integer' } },
  };
  const call = sampleQuestion({ arguments: {}, question: { reasons: [], form: true, schema } });
  await show(call);
  await settled();
  trustedClick(shown.button('Allow once'));
  expect(worker.asked).toEqual([]);
  const field = shown.find<HTMLInputElement>('input[aria-invalid="true"]');
  field.value = 'Oslo';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
  trustedClick(shown.button('Allow once'));
  await drawn();
  expect(worker.asked).toEqual([
    { name: 'call/decide', request: { callId: call.id, choice: 'once', arguments: { place: 'Oslo' } } },
  ]);
});

it('shows what is hidden in a reason: a page may have written the name of its own button', async () => {
  await show(sampleQuestion({}, ['It presses "Pay\u202Elater".']));
  expect(shown.find('.approval-reasons').textContent).toContain('PayU+202Elater');
});
