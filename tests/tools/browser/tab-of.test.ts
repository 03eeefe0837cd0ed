import { expect, it } from 'vitest';
import { tabOf } from '../../../tools/browser/tab-of';
import { webAddress } from '../../../tools/browser/web-address';

const scene = { tabs: async () => [{ number: 1, tabId: 70 }], currentTab: async () => 9 };

it('means the tab of that number, or else the current one', async () => {
  expect(await tabOf({ tab: 1 }, scene)).toEqual({ ok: true, value: 70 });
  expect(await tabOf({}, scene)).toEqual({ ok: true, value: 9 });
  expect(await tabOf({ tab: 2 }, scene)).toMatchObject({ ok: false, failure: { code: 'invalid-arguments' } });
  expect(await tabOf({}, { ...scene, currentTab: async () => null })).toMatchObject({ ok: false });
});

it('goes to pages of the web and nowhere else', () => {
  expect(webAddress('https://example.com/a?b#c')).toMatchObject({ ok: true });
  for (const text of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'chrome://settings',
    'about:blank',
    'example.com',
    'https://user:word@example.com/',
    '',
    7,
  ]) {
    expect(webAddress(text), String(text)).toMatchObject({ ok: false, failure: { code: 'invalid-arguments' } });
  }
});
