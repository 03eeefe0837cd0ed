import { beforeEach, describe, expect, it, vi } from 'vitest';
import { frontPage } from '../../utils/trust/front-page';
import { whyImpossible } from '../../utils/trust/impossible-pages';
import { isCovered, patternFor } from '../../utils/trust/site-patterns';
import { createBrowserStub } from './browser-stub';

const stub = vi.hoisted(() => ({ browser: {} as ReturnType<typeof createBrowserStub> }));
vi.mock('../../utils/browser', () => ({
  get browser() {
    return stub.browser;
  },
}));

beforeEach(() => {
  stub.browser = createBrowserStub();
});

describe('front page', () => {
  it('is the active tab, with the pattern to ask for', async () => {
    stub.browser.state.openTabs = [
      { id: 1 },
      { id: 2, active: true, title: 'Notes', url: 'http://localhost:3000/notes' },
    ];
    expect(await frontPage(1, null)).toEqual({
      tabId: 2,
      title: 'Notes',
      url: 'http://localhost:3000/notes',
      pattern: 'http://localhost/*',
      site: 'localhost:3000',
      access: 'not-granted',
      explanation: '',
    });
    stub.browser.state.origins = ['http://localhost/*'];
    expect((await frontPage(1, null))?.access).toBe('granted');
  });

  it('is the tab that was used before, where our own page is in front', async () => {
    stub.browser.state.openTabs = [
      { id: 1, lastAccessed: 5, url: 'https://old.example/' },
      { id: 2, lastAccessed: 9, active: true, url: 'chrome-extension://patchbay/sidepanel.html' },
      { id: 3, lastAccessed: 7, url: 'https://new.example/' },
      { id: 4, lastAccessed: 8 },
    ];
    expect((await frontPage(1, 4))?.tabId).toBe(3);
    expect((await frontPage(1, null))?.tabId).toBe(4);
    stub.browser.state.openTabs = [{ id: 2, active: true }];
    expect(await frontPage(1, 2)).toBeNull();
  });

  it('says what it cannot see, and why a page can never be used', async () => {
    stub.browser.state.openTabs = [{ id: 1, active: true }];
    expect(await frontPage(1, null)).toMatchObject({ access: 'hidden', url: '', pattern: '', explanation: '' });
    stub.browser.state.openTabs = [{ id: 1, active: true, url: 'chrome://settings/' }];
    const page = await frontPage(1, null);
    expect(page).toMatchObject({ access: 'impossible', pattern: '' });
    expect(page?.explanation).toContain('page of the browser itself');
  });

  it.each([
    ['about:addons', 'browser'],
    ['view-source:https://a.example/', 'source'],
    ['file:///home/me/a.html', 'disk'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://addons.mozilla.org/firefox/', 'store'],
    ['https://a.example/paper.PDF?x=1', 'PDF'],
    ['moz-extension://1234/page.html', 'extension'],
    ['ftp://a.example/', 'ftp:'],
  ])('%s can never be used', (url, word) => {
    expect(whyImpossible(url)).toContain(word);
  });

  it('knows which pages a grant covers', () => {
    expect(patternFor('https://a.example:8443/x?y#z')).toBe('https://a.example/*');
    expect(patternFor('http://[::1]:80/')).toBe('http://[::1]/*');
    expect(patternFor('about:blank')).toBe('');
    expect(isCovered('https://sub.a.example:1/x', ['*://*.a.example/*'])).toBe(true);
    expect(isCovered('https://nota.example/', ['*://*.a.example/*'])).toBe(false);
    expect(isCovered('http://a.example/', ['https://a.example/*'])).toBe(false);
    expect(isCovered('http://a.example/', ['<all_urls>'])).toBe(true);
    expect(isCovered('http://a.example/', ['*://*/*'])).toBe(true);
    expect(isCovered('file:///x', ['<all_urls>'])).toBe(false);
    expect(isCovered('http://[::1]:80/', ['http://[::1]/*'])).toBe(true);
  });
});
