// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InstallPage as Page } from '../../../components/install/install-page';
import { success } from '../../../utils/failure';
import type { Toolkit } from '../../../utils/toolkit';
import { shop } from '../../toolkits/manifests';
import { installed as installedShop } from '../../toolkits/shelf';
import { FakeWorker } from '../fake-worker';
import { drawn, mounted } from '../mounted';
import { sampleState } from '../samples';

let present: Toolkit | null = null;
let worker: FakeWorker;
let shown: ReturnType<typeof mounted>;
let InstallPage: typeof Page;

// One worker for all: the extension's interface is looked up once.
beforeAll(async () => {
  worker = new FakeWorker(sampleState(), {
    'toolkit/list': () => success({ toolkits: [] }),
    'toolkit/read': () => success({ toolkit: present }),
    'toolkit/install': () => success({ toolkitId: 'acme_shop' }),
  }).install();
  Object.assign(worker.browser.runtime, { getURL: (path: string) => `chrome-extension://x/${path}` });
  ({ InstallPage } = await import('../../../components/install/install-page'));
});
beforeEach(() => {
  present = null;
  worker.asked.length = 0;
  worker.permissionRequests.length = 0;
  shown = mounted(<InstallPage />);
});
afterEach(async () => {
  await type('Or paste its text', '');
  shown.unmount();
});

async function type(label: string, text: string) {
  const found = [...shown.root.querySelectorAll('label')].find((one) => one.textContent?.startsWith(label));
  const field = found?.querySelector<HTMLInputElement>('input, textarea');
  if (!field) throw new Error(`There is no field "${label}"`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
}
const paste = (manifest: unknown) =>
  type('Or paste its text', typeof manifest === 'string' ? manifest : JSON.stringify(manifest));
const installs = () => worker.asked.filter(({ name }) => name === 'toolkit/install');

describe('the install page', () => {
  it('shows the sites first, danger before all, then each tool and the function that it calls', async () => {
    await paste({ ...shop(), matches: ['https://shop.acme.example/*', '*://*/*'] });
    const [danger, site] = shown.find('[aria-label="Sites"]').children;
    expect(danger?.textContent).toBe('*://*/* every website');
    expect(site?.textContent).toBe('https://shop.acme.example/*');
    expect(shown.find('.install-tool').textContent).toContain('acme.basket.add(productId, quantity)');
    expect(shown.find('.install-tool').textContent).toContain('Put a product in the basket. Does not pay.');
    expect(shown.root.textContent?.indexOf('Can act on')).toBeLessThan(
      shown.root.textContent?.indexOf('Tools') ?? 0,
    );
    expect(installs()).toEqual([]);
  });

  it('asks for the sites in the click itself, then installs what was shown', async () => {
    await paste(shop());
    shown.button('Install').click();
    expect(worker.permissionRequests).toEqual([['https://shop.acme.example/*']]);
    await drawn();
    expect(installs()).toMatchObject([
      {
        request: {
          toolkit: { id: 'acme_shop', files: [{ name: 'tools.json', text: JSON.stringify(shop()), runs: '' }] },
          replaces: null,
          tracked: false,
        },
      },
    ]);
    expect(shown.find('[role="status"]').textContent).toContain('Acme shop is installed. Its tools are off');
  });

  it('says which secret it asks for and where that goes, and asks for its hosts, this computer without encryption', async () => {
    const lines = ['@name Keyed', '@version 1', '@match https://a.example/*', '@grant fetch'];
    const hosts = ['@connect api.example.org', '@connect localhost', '@secret API_KEY api.example.org'];
    const header = ['==UserTool==', ...lines, ...hosts, '==/UserTool=='].map((line) => `// ${line}`).join('\n');
    await paste(`${header}\nregisterTool({ name: 'go', description: 'Goes.', execute() {} });`);
    expect(shown.find('.install-preview').textContent).toContain('a secret of yours, API_KEY');
    expect(shown.find('.install-preview').textContent).toContain('It is sent to api.example.org alone');
    shown.button('Install').click();
    expect(worker.permissionRequests).toEqual([
      ['http://localhost/*', 'https://a.example/*', 'https://api.example.org/*'],
    ]);
  });

  it('installs nothing where the browser’s question was answered with no', async () => {
    vi.spyOn(worker.browser.permissions, 'request').mockResolvedValueOnce(false);
    await paste(shop());
    shown.button('Install').click();
    await drawn();
    expect(installs()).toEqual([]);
    expect(shown.find('[role="alert"]').textContent).toContain('the browser was not allowed to reach its sites');
  });

  it('shows each problem with its place, and no button where nothing can be installed', async () => {
    await paste('{\n  "name": "a"\n  "version": "1"\n}');
    expect(shown.find('.install-problem').textContent).toContain('tools.json, line 3, column 3');
    expect(() => shown.button('Install')).toThrow();
  });

  it('asks for the name and the sites of a bare list', async () => {
    await paste(shop().tools);
    expect(() => shown.button('Install')).toThrow();
    await type('Name', 'Mine');
    await type('Sites', 'https://a.example/*\n');
    shown.button('Install').click();
    await drawn();
    expect(installs()).toMatchObject([
      { request: { toolkit: { name: 'Mine', matches: ['https://a.example/*'] } } },
    ]);
  });

  it('shows of an update what changes, line by line, and which tool asks again', async () => {
    present = installedShop();
    const [tool] = shop().tools;
    const changed = { ...tool, tool: { ...(tool?.tool as object), description: 'Now it pays.' } };
    await paste({ ...shop(), version: '0.4.0', matches: ['https://shop.acme.example/x/*'], tools: [changed] });
    expect(shown.find('[aria-label="What changes"]').textContent).toContain('Version 0.3.0 → 0.4.0');
    expect(shown.find('[aria-label="What changes"]').textContent).toContain('Where it works');
    expect(shown.find('.install-tool').textContent).toContain('changed: asks again');
    expect(shown.root.querySelector('.changed-line.added')?.textContent).toContain('Now it pays.');
    shown.button('Install the update').click();
    await drawn();
    expect(installs()).toMatchObject([{ request: { replaces: 'f' } }]);
  });

  it('refuses a toolkit whose names belong to another one', async () => {
    present = installedShop({ namespace: 'elsewhere' });
    await paste(shop());
    expect(shown.find('.install-problem').textContent).toContain('`Acme shop 0.3.0` is installed');
    expect(() => shown.button('Install')).toThrow();
  });
});
