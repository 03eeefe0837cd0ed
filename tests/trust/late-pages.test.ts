import { beforeEach, describe, expect, it, vi } from 'vitest';
import { injectIfGranted, injectIntoLatePages } from '../../utils/trust/late-pages';
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

describe('a tab in which nobody answers', () => {
  it('gets both scripts where its site is granted and the page is awake', async () => {
    stub.browser.state.openTabs = [
      { id: 1, url: 'http://localhost:4000/' },
      { id: 2, url: 'http://elsewhere.example/' },
      { id: 3, url: 'http://localhost:4000/', discarded: true },
      { id: 4 },
    ];
    for (const tabId of [1, 2, 3, 4, 5]) await injectIfGranted(tabId);
    expect(injected()).toEqual([1, 1]);
  });
});

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
