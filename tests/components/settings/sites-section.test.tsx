// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SitesSection } from '../../../components/settings/sites-section';
import { grants } from '../../../components/store/grants';
import { state } from '../../../components/store/panel';
import { browser } from '../../../utils/browser';
import { FakeWorker } from '../fake-worker';
import { drawn, mounted } from '../mounted';
import { sampleState, sampleTool } from '../samples';

let shown: ReturnType<typeof mounted>;
let worker: FakeWorker;
const removed = vi.fn(async (_wanted: { origins: string[] }) => true);

beforeEach(async () => {
  const tools = [
    sampleTool('drop_pin', { site: 'a.example', ruleSite: 'a.example', ruleOrigin: 'https://a.example' }),
    sampleTool('elsewhere', { site: 'b.example' }),
  ];
  worker = new FakeWorker(sampleState({ tools })).install();
  Object.assign(browser.permissions, { remove: removed, contains: async () => false });
  removed.mockClear();
  state.value = worker.state;
  grants.value = ['http://localhost/*', 'https://a.example/*'];
  shown = mounted(<SitesSection />);
  await drawn();
});
afterEach(() => shown.unmount());

const rows = () => [...shown.root.querySelectorAll('.model-row')].map((row) => row.textContent);

it('lists each site with what it offers, and takes a grant back', async () => {
  expect(rows()[0]).toContain('http://localhost');
  expect(rows()[1]).toMatch(/^a\.example.*1 tool is offered now.*drop_pin/);
  shown.button('Disconnect a.example').click();
  await drawn();
  expect(removed).toHaveBeenCalledWith({ origins: ['https://a.example/*'] });
});

it('sets what a tool stands at in new threads of that site', async () => {
  const choice = shown.find<HTMLSelectElement>('.site-tools select');
  choice.value = 'off';
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn();
  expect(worker.asked[0]).toEqual({
    name: 'tool/site-default',
    request: { origin: 'https://a.example', switchKeys: [expect.stringContaining('drop_pin')], on: false },
  });
});

it('shows a grant of all sites as one, with every tool, and says where there is none', async () => {
  grants.value = ['http://*/*', 'https://*/*'];
  await drawn();
  expect(rows()).toEqual([expect.stringMatching(/^All sites.*2 tools are offered now/)]);
  expect(() => shown.button('Connect all sites')).toThrow();
  grants.value = [];
  await drawn();
  expect(shown.root.textContent).toContain('No site is connected.');
});
