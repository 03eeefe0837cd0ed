// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endpointPattern } from '../../../components/settings/endpoint-pattern';
import type { ModelForm as Form } from '../../../components/settings/model-form';
import { success } from '../../../utils/failure';
import type { ModelSummary } from '../../../utils/panel-state';
import { FakeWorker } from '../fake-worker';
import { drawn, mounted } from '../mounted';
import { sampleModels, sampleState } from '../samples';

let worker: FakeWorker;
let shown: ReturnType<typeof mounted>;
let ModelForm: typeof Form;

const field = (label: string) => {
  const found = [...shown.root.querySelectorAll('label')].find((one) => one.textContent === label);
  return shown.find<HTMLInputElement>(`#${CSS.escape(found?.htmlFor ?? '')}`);
};
async function fill(label: string, value: string) {
  field(label).value = value;
  field(label).dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
}
async function show(model: ModelSummary | null) {
  shown = mounted(<ModelForm model={model} onDone={() => {}} />);
  await drawn();
}

beforeEach(async () => {
  worker = new FakeWorker(sampleState()).install();
  ({ ModelForm } = await import('../../../components/settings/model-form'));
});
afterEach(() => shown.unmount());

it('asks for the host in the click itself, then saves', async () => {
  await show(null);
  await fill('Name', 'Mine');
  await fill('Base URL', 'http://127.0.0.1:8080/v1');
  await fill('Model', 'small');
  await fill('API key', 'secret');
  shown.find<HTMLFormElement>('form').requestSubmit();
  expect(worker.permissionRequests).toEqual([['http://127.0.0.1/*']]);
  await drawn();
  expect(worker.asked[0]).toEqual({
    name: 'model/save',
    request: {
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      kind: 'openai',
      name: 'Mine',
      baseUrl: 'http://127.0.0.1:8080/v1',
      model: 'small',
      key: 'secret',
      textCalls: false,
    },
  });
});

it('leaves a saved key alone, and never shows it', async () => {
  const saved = sampleModels[2] ?? null;
  await show(saved);
  expect(field('API key').value).toBe('');
  expect(field('API key').placeholder).toContain('x7Qa');
  shown.find<HTMLFormElement>('form').requestSubmit();
  await drawn();
  expect(worker.asked[0]?.request).toMatchObject({ id: 'openai', key: null });
});

it('says that a key stays with its host', async () => {
  await show(sampleModels[2] ?? null);
  await fill('Base URL', 'https://other.example/v1');
  expect(shown.root.textContent).toContain('The saved key belongs to https://api.openai.com');
});

it('saves nothing that cannot work', async () => {
  await show(null);
  await fill('Name', 'Mine');
  await fill('Base URL', 'localhost:11434');
  shown.find<HTMLFormElement>('form').requestSubmit();
  await drawn();
  expect(worker.asked).toEqual([]);
  expect(shown.root.textContent).toContain('The base URL must be a web address');
});

it('fills in what is known of a provider', async () => {
  await show(null);
  const picker = shown.find<HTMLSelectElement>('select');
  expect(picker.querySelectorAll('option').length).toBeGreaterThan(15);
  picker.value = 'mistral';
  picker.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn();
  expect(field('Name').value).toBe('Mistral');
  expect(field('Base URL').value).toBe('https://api.mistral.ai/v1');
  expect(shown.find('.hint a').getAttribute('href')).toBe('https://console.mistral.ai/api-keys');
});

it('offers the models that the endpoint lists', async () => {
  worker.answers['model/list'] = () => success({ models: [{ id: 'big', callsTools: true, contextWindow: null }] });
  await show(null);
  await fill('Base URL', 'https://api.example.test/v1');
  await fill('API key', 'secret');
  shown.button('List its models').click();
  await drawn();
  expect(worker.asked[0]).toEqual({
    name: 'model/list',
    request: { id: null, baseUrl: 'https://api.example.test/v1', key: 'secret' },
  });
  expect(shown.find('datalist option').getAttribute('value')).toBe('big');
});

describe('endpointPattern', () => {
  it.each([
    ['http://localhost:11434/v1', 'http://localhost/*'],
    ['https://api.openai.com/v1', 'https://api.openai.com/*'],
    ['http://[::1]:8080/v1', 'http://[::1]/*'],
    ['ftp://host/', null],
    ['nonsense', null],
  ])('of %s is %s', (address, pattern) => {
    expect(endpointPattern(address)).toBe(pattern);
  });
});
