// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { PageLink } from '../../utils/page/page-link';
import { startProvider } from '../../utils/page/page-provider';

const scope = globalThis as unknown as Record<string, unknown>;
// The provider steps back where browsers would not give the page a context at all.
scope.isSecureContext = true;
const { signal } = new AbortController();
const link = new PageLink(
  () => {},
  () => {},
  signal,
);
startProvider();

const call = (path: string, order: string[] | null, input: Record<string, unknown>, stop = signal) =>
  link.callFunction({ steps: path.split('.'), order }, { callId: path, tool: path, arguments: input }, stop);

beforeEach(() => {
  scope.app = {
    add: (left: number, right: number) => ({ sum: left + right }),
    explode: () => {
      throw new RangeError('no more');
    },
    get broken() {
      throw new TypeError('not today');
    },
    wait: (_input: object, options: { signal: AbortSignal }) =>
      new Promise((resolve) => options.signal.addEventListener('abort', () => resolve('stopped'))),
  };
});

it('calls a function of the page from the isolated world, and brings back what it gave', async () => {
  const result = await call('app.add', ['left', 'right'], { right: 2, left: 1 });
  expect(result).toEqual({ ok: true, content: [{ type: 'text', text: '{"sum":3}' }] });
});

it('brings back what it threw, also where the way to it throws', async () => {
  expect(await call('app.explode', null, {})).toMatchObject({
    failure: { code: 'tool-threw', message: 'RangeError: no more' },
  });
  expect(await call('app.broken.x', null, {})).toMatchObject({ failure: { message: 'TypeError: not today' } });
  expect(await call('app.gone', null, {})).toMatchObject({ failure: { code: 'tool-gone' } });
});

it('tells the function when its call is stopped', async () => {
  const stop = new AbortController();
  const result = call('app.wait', null, {}, stop.signal);
  stop.abort();
  expect(await result).toMatchObject({ ok: true, content: [{ text: 'stopped' }] });
});
