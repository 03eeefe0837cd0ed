import { beforeEach, describe, expect, it, vi } from 'vitest';
import { injectIntoLatePages } from '../../utils/trust/late-pages';
import { createBrowserStub } from './browser-stub';

const stub = vi.hoisted(() => ({ browser: {} as ReturnType<typeof createBrowserStub> }));
vi.mock('../../utils/browser', () => ({
  get browser() {
    return stub.browser;
  },
}));

beforeEach(() => {
  stub.browser = createBrowserStub();
  stub.browser.state.origins = ['http://localhost/*'];
});

const loaded = (url: string) => stub.browser.tabs.onUpdated.emit(7, { status: 'complete' }, { id: 7, url });
const injected = () => stub.browser.scripting.executeScript.mock.calls.map(([{ target }]) => target.tabId);

describe('a page that has loaded', () => {
  it('on a granted site without a word from our script gets both scripts', async () => {
    injectIntoLatePages(async () => false);
    await loaded('http://localhost:4000/');
    expect(injected()).toEqual([7, 7]);
  });

  it('is left alone where its document has spoken, or where the site was not granted', async () => {
    injectIntoLatePages(async () => true);
    await loaded('http://localhost:4000/');
    stub.browser.state.origins = [];
    injectIntoLatePages(async () => false);
    await loaded('http://localhost:4000/');
    expect(injected()).toEqual([]);
  });
});
