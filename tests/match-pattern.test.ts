import { describe, expect, it } from 'vitest';
import { isEverySite, matchesAny, permissionsFor, readMatchPattern } from '../utils/match-pattern';

describe('a pattern', () => {
  it.each<[string, string, boolean]>([
    ['https://a.example/*', 'https://a.example/x/y?z=1', true],
    ['https://a.example/*', 'http://a.example/', false],
    ['https://a.example/*', 'https://b.a.example/', false],
    ['*://*.a.example/*', 'http://b.a.example/', true],
    ['*://*.a.example/*', 'https://a.example/', true],
    ['*://*.a.example/*', 'https://evila.example/', false],
    ['http://localhost/*', 'http://localhost:3000/a', true],
    ['http://localhost:3000/*', 'http://localhost:3000/a', true],
    ['http://localhost:3000/*', 'http://localhost:4000/a', false],
    ['https://a.example:443/*', 'https://a.example/', true],
    ['https://a.example/*/issues*', 'https://a.example/x/issues?q=1', true],
    ['https://a.example/*/issues*', 'https://a.example/issues', false],
    ['https://a.example/search?q=*', 'https://a.example/search?q=1', true],
    ['https://a.example/search?q=*', 'https://a.example/search', false],
    ['https://a.example/a*a', 'https://a.example/a', false],
    ['https://a.example/exact', 'https://a.example/exact#part', true],
    ['*://*/*', 'file:///etc/passwd', false],
    ['<all_urls>', 'https://a.example/', false],
    ['https://a.example/*', 'not an address', false],
  ])('%s on %s: %s', (pattern, url, expected) => {
    expect(matchesAny(url, [pattern])).toBe(expected);
  });

  it.each<[string, string, string]>([
    ['github.com/*', 'it must look like scheme://host/path', '*://github.com/*'],
    ['https://github.com', 'the path is missing', 'https://github.com/*'],
    ['ftp://a.example/*', "`ftp` is not a web page's scheme; use http, https or *", '*://a.example/*'],
    ['https://x.*/a', '"*" may only stand at the start of the host', ''],
    ['https://*a.example/', '"*" may only stand at the start of the host', ''],
    ['https:///a', 'the host is missing', ''],
    ['https://a.example:x/', 'the port must be a number', ''],
    ['https://a b/', '`a b` is not a host name', ''],
    ['https://A.example/*', 'the host must be in small letters', 'https://a.example/*'],
  ])('%s is wrong, and says why', (text, reason, instead) => {
    expect(readMatchPattern(text)).toEqual({ ok: false, reason, instead });
  });
});

it('asks the browser for whole hosts, one scheme each, without ports', () => {
  expect(permissionsFor(['*://a.example/x', 'http://localhost:3000/*', 'http://localhost/b'])).toEqual([
    'http://a.example/*',
    'http://localhost/*',
    'https://a.example/*',
  ]);
});

it('knows every website, and no pattern that only looks like it', () => {
  expect(['*://*/*', 'https://*/a', '*://*.com/*', 'https://a.example/*'].map(isEverySite)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
