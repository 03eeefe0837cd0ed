import { afterEach, describe, expect, it, vi } from 'vitest';
import { addressProblem, fetchToolkit } from '../../../components/install/address-source';
import { weatherList } from '../../toolkits/manifests';

const { signal } = new AbortController();
afterEach(() => vi.unstubAllGlobals());

/** A server by path; what it does not have is not found, `null` cannot be reached. */
function serve(files: Record<string, string | null>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname } = new URL(address);
    asked.push(pathname);
    const text = files[pathname];
    if (text === null) throw new TypeError('Failed to fetch');
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  });
  return asked;
}

const fetched = async (address: string) => {
  const files = await fetchToolkit(address, signal);
  return files.ok ? files.value.map(({ path }) => path) : files.failure.message;
};

it.each<[string, string]>([
  ['https://a.example/x.tool.js', ''],
  ['http://localhost:8080/tools.json', ''],
  ['http://a.example/x.tool.js', 'Code is fetched over https, or from this computer (http://localhost) alone.'],
  ['x.tool.js', 'This is no address. Write it whole, such as https://example.org/shop.tool.js.'],
  ['javascript:alert(1)', 'Code is fetched over https, or from this computer (http://localhost) alone.'],
])('%s: %s', (address, problem) => {
  expect(addressProblem(address)).toBe(problem);
});

describe('fetching', () => {
  it('brings the files that a manifest names, and nothing else', async () => {
    const asked = serve({ '/kit/tools.json': weatherList, '/kit/weather.js': 'export const getWeather = 1;' });
    expect(await fetched('https://a.example/kit/tools.json')).toEqual(['tools.json', 'weather.js']);
    expect(asked).toEqual(['/kit/tools.json', '/kit/weather.js']);
  });

  it('never asks for what lies above the manifest or on another server', async () => {
    for (const path of ['../lib.js', 'https://b.example/lib.js', '//b.example/lib.js']) {
      const asked = serve({ '/kit/tools.json': weatherList.replace('./weather.js', path) });
      expect(await fetched('https://a.example/kit/tools.json')).toEqual(['tools.json']);
      expect(asked).toEqual(['/kit/tools.json']);
    }
  });

  it.each<[string, Record<string, string | null>, string]>([
    [
      'a missing file',
      { '/tools.json': weatherList },
      './weather.js: the server answered 404. Look whether the address is right.',
    ],
    [
      'a web page',
      { '/tools.json': weatherList, '/weather.js': '<!doctype html>' },
      './weather.js: the server answered with a web page, not JavaScript. Use the address of the file itself.',
    ],
    [
      'a file that is too long',
      { '/tools.json': weatherList, '/weather.js': 'x'.repeat(600_000) },
      "./weather.js: the server's answer is larger than 512 kB. Bring a smaller file.",
    ],
    [
      'a server that cannot be reached',
      { '/tools.json': null },
      'https://a.example/tools.json: it could not be fetched. The server may be down, or not let other sites read from it.',
    ],
  ])('tells of %s', async (_what, files, sentence) => {
    serve(files);
    expect(await fetched('https://a.example/tools.json')).toBe(sentence);
  });
});
