// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LocalServers as Servers } from '../../../components/settings/local-servers';
import { success } from '../../../utils/failure';
import type { FoundServer } from '../../../utils/models/discovery';
import { type FakeAnswers, FakeWorker } from '../fake-worker';
import { drawn, mounted } from '../mounted';
import { sampleState } from '../samples';

const ollama: FoundServer = {
  id: 'ollama',
  name: 'Ollama (127.0.0.1:11434)',
  baseUrl: 'http://127.0.0.1:11434/v1',
  models: [
    { id: 'qwen3:8b', callsTools: true, contextWindow: 40_960 },
    { id: 'gemma:2b', callsTools: false, contextWindow: null },
  ],
};
let found: FoundServer[] = [];
const answers: FakeAnswers = {
  'model/discover': () => success({ servers: found }),
  'model/save': () => success({ modelId: 'new' }),
};

let worker: FakeWorker;
let shown: ReturnType<typeof mounted>;
let LocalServers: typeof Servers;
beforeEach(async () => {
  worker = new FakeWorker(sampleState(), answers).install();
  ({ LocalServers } = await import('../../../components/settings/local-servers'));
  shown = mounted(<LocalServers />);
});
afterEach(() => shown.unmount());

async function search() {
  shown.button('Find models on this computer').click();
  await drawn();
}

it('looks only after a click, and only on this computer', async () => {
  expect(worker.asked).toEqual([]);
  await search();
  expect(worker.permissionRequests).toEqual([['http://127.0.0.1/*']]);
  expect(worker.asked.map(({ name }) => name)).toEqual(['model/discover']);
});

it('says which models can call tools', async () => {
  found = [ollama];
  await search();
  expect(shown.root.textContent).toMatch(/qwen3:8b\(calls tools, 40,960 tokens\).*gemma:2b\(cannot call tools\)/);
});

it('adds and uses a model only when it is picked', async () => {
  found = [ollama];
  await search();
  shown.button('Use qwen3:8b').click();
  await drawn();
  expect(worker.asked.slice(1)).toMatchObject([
    {
      name: 'model/save',
      request: { id: expect.any(String), baseUrl: ollama.baseUrl, model: 'qwen3:8b', key: null },
    },
    { name: 'model/choose', request: { threadId: null, modelId: 'new' } },
  ]);
});

it('says what to do where nothing answers', async () => {
  found = [];
  await search();
  expect(shown.find('[role="status"]').textContent).toContain('Start Ollama');
});
