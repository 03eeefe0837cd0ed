// @vitest-environment node
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemo } from '../../demo/server';

let demo: Awaited<ReturnType<typeof startDemo>>;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

const ask = (path: string, options: RequestInit = {}) => fetch(new URL(path, demo.url), options);
const fragment = (path: string) => ask(path, { headers: { 'HX-Request': 'true' } }).then((answer) => answer.text());
const post = (path: string, form: Record<string, string>) =>
  ask(path, { method: 'POST', body: new URLSearchParams(form) });

describe('views', () => {
  test.each([
    ['/', 'data-view="notes"'],
    ['/map', 'data-view="map"'],
  ])('%s is a whole page for a browser and a fragment for HTMX', async (path, mark) => {
    const whole = await (await ask(path)).text();
    expect(whole).toMatch(/^<!doctype html>/);
    expect(whole).toContain(mark);
    expect(await fragment(path)).not.toContain('<html');
    expect(await fragment(path)).toContain(mark);
  });

  test('each trigger that the page offers to agents belongs to exactly one element', async () => {
    const module = await import(new URL('../../demo/public/tools/htmx-trigger.js', import.meta.url).href);
    const everything = `${await (await ask('/')).text()}${await fragment('/map')}`;
    const onThePage = [...everything.matchAll(/data-trigger="([^"]+)"/g)].map(([, name]) => name);
    expect(module.htmxTrigger.inputSchema.properties.trigger.enum.toSorted()).toEqual(onThePage.sort());
  });

  test('nothing is asked of another server', async () => {
    const answer = await ask('/');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await answer.text()).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});

describe('notes', () => {
  test('an added note comes back in the list, as text', async () => {
    const answer = await post('/notes', { text: '<img src=x onerror=alert(1)> "quoted"' });
    const list = await answer.text();
    expect(list).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;quoted&quot;');
    expect(list).not.toContain('<img');
    expect(await fragment('/notes')).toBe(list);
  });

  test('an empty one is refused with a sentence', async () => {
    const answer = await post('/notes', { text: '  ' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('The note is empty.');
  });

  test('one can be deleted by its button and by its number, once', async () => {
    expect(await (await ask('/notes/1', { method: 'DELETE' })).text()).not.toContain('data-note-id="1"');
    expect((await ask('/notes/1', { method: 'DELETE' })).status).toBe(404);
    expect(await (await post('/notes/delete', { id: '2' })).text()).not.toContain('data-note-id="2"');
    expect((await post('/notes/delete', { id: 'two' })).status).toBe(404);
  });

  test('each server has its own', async () => {
    const other = await startDemo();
    await post('/notes', { text: 'only here' });
    expect(await (await fetch(new URL('/notes', other.url))).text()).not.toContain('only here');
    await other.close();
  });

  test('a form without end is cut off', async () => {
    expect((await post('/notes', { text: 'x'.repeat(100_000) })).status).toBe(413);
  });
});

describe('places', () => {
  test('one that is known', async () => {
    expect(await (await ask('/places?name=Paris')).json()).toMatchObject({ label: 'Paris, France' });
  });

  test('one that is not: the sentence names the nearest', async () => {
    const answer = await ask('/places?name=Pariss');
    expect(answer.status).toBe(404);
    expect((await answer.json()).error).toBe('No place named "Pariss" is known here. Near names: Paris, France.');
  });
});

describe('files', () => {
  test.each([
    '/public/main.js',
    '/vendor/htmx.org/htmx.min.js',
    '/vendor/leaflet/leaflet-src.esm.js',
    '/vendor/leaflet/images/marker-icon.png',
    '/vendor/topojson-client/feature.js',
    '/vendor/world-atlas/countries-50m.json',
  ])('%s is served', async (path) => {
    expect((await ask(path)).status).toBe(200);
  });

  test.each([
    '/public/../server.ts',
    '/public/%2e%2e/html.ts',
    '/vendor/leaflet/../package.json',
    '/public/nothing.js',
  ])('%s is not', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});
