import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerOf, type PortSession, waitForTools, withPort } from './port-session';
import { serveOnLoopback } from './support/site';

const client = readFileSync(join(import.meta.dirname, '..', '..', 'client', 'relay.js'), 'utf8');
const start = '<!doctype html><meta charset="utf-8"><title>Site</title><link rel="icon" href="data:,">';
const form = (rest: string) =>
  `<form toolname="find" tooldescription="Finds a city." ${rest}><input name="city" required><button>Find</button></form>`;
const answer = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const pages: Record<string, [type: string, body: string]> = {
  '/relay.js': ['text/javascript', client],
  '/relay': [
    'text/html',
    `${start}<script type="module">
      import { Relay } from '/relay.js';
      new Relay('/api/events/')
        .on('drop_pin', ({ lat, lng }) => ({ pinned: [lat, lng] }))
        .on('refuse', () => Promise.reject(new RangeError('too far')))
        .connect();
    </script>`,
  ],
  '/form': ['text/html', `${start}${form('toolautosubmit action="/found"')}`],
  '/found': ['text/html', `${start}${answer({ '@type': 'City', name: 'Lyon' })}<p>Found.</p>`],
  '/silent-form': ['text/html', `${start}${form('toolautosubmit action="/silent"')}`],
  '/silent': ['text/html', `${start}<p>Nothing to read here.</p>`],
  '/late-form': [
    'text/html',
    `${start}<body><script>globalThis.addForm = () => document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(form('toolautosubmit'))});
      addEventListener('submit', (event) => {
        event.preventDefault();
        event.respondWith(Promise.resolve({ agent: event.agentInvoked, city: event.target.city.value }));
      });</script>`,
  ],
};

const tests = (session: PortSession): void => {
  let site: Awaited<ReturnType<typeof serveOnLoopback>>;
  beforeAll(async () => {
    site = await serveOnLoopback((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const [type, body] = pages[pathname] ?? ['text/plain', 'There is no such page.'];
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
    });
  });
  afterAll(() => site.close());

  async function call(tool: string, input: object): Promise<string> {
    const row = (await session.port.tools()).find(({ name }) => name === tool);
    await session.port.newThread();
    return answerOf(session.port, `/${row?.alias} ${JSON.stringify(input)}`);
  }

  it('a page that was written for a relay answers with its handlers’ values and errors', async () => {
    await session.harness.openPage(`${site.url}/relay`);
    await waitForTools(session.port, ['drop_pin', 'refuse']);
    expect(await call('drop_pin', { lat: 48.85, lng: 2.35 })).toBe('{"pinned":[48.85,2.35]}');
    expect(await call('refuse', {})).toBe('tool-threw: RangeError: too far');
  });

  it('a form that navigates is answered by the next document', async () => {
    const page = await session.harness.openPage(`${site.url}/form`);
    await waitForTools(session.port, ['find']);
    const said = await call('find', { city: 'Lyon' });
    expect(new URL(page.url()).search).toBe('?city=Lyon');
    expect(said).toContain('/found?city=Lyon');
    expect(said).toContain('{"@type":"City","name":"Lyon"}');
  });

  it('a form whose next document says nothing is answered with where it led', async () => {
    await session.harness.openPage(`${site.url}/silent-form`);
    await waitForTools(session.port, ['find']);
    expect(await call('find', { city: 'Oslo' })).toContain('/silent?city=Oslo');
  });

  it('a form that a script adds later is listed, filled and answered for by the page', async () => {
    const page = await session.harness.openPage(`${site.url}/late-form`);
    await waitForTools(session.port, []);
    await page.evaluate(() => (globalThis as unknown as { addForm(): void }).addForm());
    await waitForTools(session.port, ['find']);
    expect(await call('find', { city: 'Rome' })).toBe('{"agent":true,"city":"Rome"}');
  });
};

withPort('forms and relay clients', tests);
withPort('forms and relay clients, with the browser’s own WebMCP', tests, {
  only: 'chromium',
  features: ['WebMCP'],
});
