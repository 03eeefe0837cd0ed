// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InstallPage as Page } from '../../../components/install/install-page';
import { success } from '../../../utils/failure';
import { readManifest } from '../../../utils/toolkits/read-manifest';
import { shop } from '../../toolkits/manifests';
import { FakeWorker } from '../fake-worker';
import { drawn, mounted } from '../mounted';
import { sampleState } from '../samples';

let worker: FakeWorker;
let shown: ReturnType<typeof mounted>;
let InstallPage: typeof Page;

// One worker for all: the extension's interface is looked up once.
beforeAll(async () => {
  worker = new FakeWorker(sampleState(), {
    'toolkit/inspect': (manifest) => {
      const { toolkit, ...rest } = readManifest(manifest);
      return success({ ...rest, toolkit: toolkit && { ...toolkit, fingerprint: 'shown' } });
    },
    'toolkit/install': () => success({ toolkitId: 'acme_shop' }),
  }).install();
  ({ InstallPage } = await import('../../../components/install/install-page'));
});
beforeEach(() => {
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
    expect(installs()).toEqual([
      {
        name: 'toolkit/install',
        request: { text: JSON.stringify(shop()), file: 'tools.json', name: '', sites: [], fingerprint: 'shown' },
      },
    ]);
    expect(shown.find('[role="status"]').textContent).toContain('Acme shop is installed. Its tools are off');
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
    expect(installs()).toMatchObject([{ request: { name: 'Mine', sites: ['https://a.example/*'] } }]);
  });
});
