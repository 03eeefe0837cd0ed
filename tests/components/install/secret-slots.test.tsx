// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { SecretSlots as Slots } from '../../../components/install/secret-slots';
import { success } from '../../../utils/failure';
import type { ToolkitSummary } from '../../../utils/toolkit';
import { FakeWorker } from '../fake-worker';
import { drawn, mounted } from '../mounted';
import { sampleState } from '../samples';

let worker: FakeWorker;
let SecretSlots: typeof Slots;
let shown: ReturnType<typeof mounted>;
let done = 0;

beforeAll(async () => {
  worker = new FakeWorker(sampleState(), { 'toolkit/fill-secret': () => success({}) }).install();
  ({ SecretSlots } = await import('../../../components/install/secret-slots'));
});
beforeEach(() => {
  worker.asked.length = 0;
  done = 0;
});
afterEach(() => shown.unmount());

function slots(filled: boolean) {
  const secrets = [{ name: 'API_KEY', host: 'api.example.org', filled }];
  const count = () => {
    done += 1;
  };
  return <SecretSlots toolkit={{ id: 'kit', secrets } as unknown as ToolkitSummary} onDone={count} />;
}
function show(filled: boolean): void {
  shown = mounted(slots(filled));
}
const filledIn = () =>
  worker.asked.filter(({ name }) => name === 'toolkit/fill-secret').map(({ request }) => request);

it('takes a secret in, shown as dots, and keeps nothing of it', async () => {
  show(false);
  const field = shown.find('input[type="password"]') as HTMLInputElement;
  expect(shown.find('label').textContent).toBe('API_KEY, for api.example.org alone');
  field.value = ' a-long-secret ';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
  shown.button('Save API_KEY').click();
  await drawn();
  expect(filledIn()).toEqual([{ toolkitId: 'kit', name: 'API_KEY', value: 'a-long-secret' }]);
  expect(done).toBe(1);
  expect(field.value).toBe('');
});

it('says that it has one, and forgets it', async () => {
  show(true);
  expect(shown.root.textContent).toContain('It goes to api.example.org alone, and is not shown again.');
  expect(shown.root.querySelector('input')).toBeNull();
  shown.button('Forget API_KEY').click();
  await drawn();
  expect(filledIn()).toEqual([{ toolkitId: 'kit', name: 'API_KEY', value: '' }]);
});

it('leads the keyboard to what stands there now, and never to the button that would forget it again', async () => {
  show(false);
  const field = shown.find<HTMLInputElement>('input');
  field.focus();
  field.value = 'a-long-secret';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
  shown.button('Save API_KEY').click();
  await drawn();
  shown.draw(slots(true));
  expect(document.activeElement).toBe(shown.find('.hint'));
  shown.button('Forget API_KEY').focus();
  shown.button('Forget API_KEY').click();
  await drawn();
  shown.draw(slots(false));
  expect(document.activeElement).toBe(shown.find('input'));
});

it('takes the focus from nobody where the secret was filled in elsewhere', () => {
  show(false);
  shown.draw(slots(true));
  expect(document.activeElement).toBe(document.body);
});
