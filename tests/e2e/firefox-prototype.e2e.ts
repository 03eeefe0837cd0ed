import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Observer } from './observer/observer';
import { chosenBrowsers } from './session';
import { serveOnLoopback } from './support/site';

const page = `<!doctype html><title>Prototype</title><link rel="icon" href="data:,"><script>
  const early = navigator.modelContext;
  early?.registerTool({
    name: 'add', description: 'Adds.', annotations: { readOnlyHint: true },
    inputSchema: { type: 'object', properties: { a: { type: 'number' }, b: { type: 'number' } } },
    execute: ({ a, b }) => ({ sum: a + b }),
  });
  early?.registerTool({ name: 'fails', description: 'Fails.', execute: () => { throw new RangeError('kept'); } });
  document.modelContext.registerTool({ name: 'present', description: 'Of today.', execute: () => 'present' });
  globalThis.later = () => early?.registerTool({ name: 'later', description: 'Comes later.', execute: () => 'here' });
</script>`;

/** The build of Firefox that runs the tests may be without the prototype: then the preferences change nothing. */
describe.runIf(chosenBrowsers.includes('firefox'))('Firefox’s prototype of WebMCP', () => {
  let observer: Observer;
  let site: Awaited<ReturnType<typeof serveOnLoopback>>;
  beforeAll(async () => {
    site = await serveOnLoopback((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    });
    const preferences = { 'dom.modelcontext.enabled': true, 'dom.modelcontext.testing.enabled': true };
    observer = await Observer.start('firefox', { preferences });
  });
  afterAll(async () => {
    await observer?.close();
    await site?.close();
  });

  it('is listed and run beside the tools of today, with real results and errors', async () => {
    const tab = await observer.harness.openPage(`${site.url}/prototype`);
    const isThere = await tab.evaluate(() => 'modelContext' in navigator);
    const wanted = isThere ? ['add', 'fails', 'present'] : ['present'];
    const heard = await observer.announcement(
      '/prototype',
      ({ message }) => namesIn(message.request.tools) === wanted.join(),
    );
    expect(await observer.call(heard, 'present')).toEqual({
      ok: true,
      content: [{ type: 'text', text: 'present' }],
    });
    if (!isThere) return;
    expect(heard.message.request.tools?.find(({ name }) => name === 'add')).toMatchObject({
      inputSchema: { properties: { a: { type: 'number' } } },
      annotations: { readOnlyHint: true },
    });
    const sum = await observer.call(heard, 'add', { a: 2, b: 3 });
    expect(sum).toEqual({ ok: true, content: [{ type: 'text', text: '{"sum":5}' }] });
    expect(await observer.call(heard, 'fails')).toMatchObject({
      failure: { message: expect.stringContaining('kept') },
    });
    await tab.evaluate(() => (globalThis as unknown as { later(): void }).later());
    await observer.announcement('/prototype', ({ message }) => namesIn(message.request.tools).includes('later'));
  });
});

const namesIn = (tools: { name: string }[] | null): string =>
  (tools ?? [])
    .map(({ name }) => name)
    .sort()
    .join();
