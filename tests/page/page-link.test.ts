import { beforeEach, expect, it, vi } from 'vitest';
import { failed, success } from '../../utils/failure';
import { greeting } from '../../utils/page/channel-words';
import { PageLink } from '../../utils/page/page-link';

const sent = vi.hoisted(() => vi.fn());
vi.mock('../../utils/messaging', () => ({ sendToWorker: sent }));

const unheard = failed('unreachable', 'The worker died.');
let channel: EventTarget;
let changes: number;
const tell = (words: object) =>
  channel.dispatchEvent(new CustomEvent('tell', { detail: JSON.stringify({ id: 0, ...words }) }));

/** A provider without its later part; `bring` stands for the worker’s script, which the browser may run late. */
beforeEach(() => {
  changes = 0;
  channel = new EventTarget();
  vi.stubGlobal('window', new EventTarget());
  sent.mockReset();
  channel.addEventListener('ask', (event) => {
    const { id, ask } = JSON.parse((event as CustomEvent<string>).detail);
    if (ask === 'list') tell({ id, total: 1, tools: [{ name: 'echo' }] });
  });
});

function openLink(): PageLink {
  const link = new PageLink(
    () => changes++,
    () => {},
    'document',
    new AbortController().signal,
  );
  window.dispatchEvent(Object.assign(new Event(greeting), { relatedTarget: channel }));
  return link;
}

it('has the part fetched once, and lists what it tells', async () => {
  sent.mockImplementation(async () => {
    tell({ ready: true });
    return success({});
  });
  const link = openLink();
  link.want();
  expect(await Promise.all([link.list(), link.list()])).toEqual([[{ name: 'echo' }], [{ name: 'echo' }]]);
  expect(await link.prepare()).toBe(true);
  expect(sent).toHaveBeenCalledTimes(1);
});

it('takes the part’s word where the worker died before it could say that it had brought it', async () => {
  sent.mockImplementation(async () => {
    tell({ ready: true });
    return unheard;
  });
  const link = openLink();
  expect(await link.prepare()).toBe(true);
  expect(await link.prepare()).toBe(true);
  expect(sent).toHaveBeenCalledTimes(1);
});

it('looks again when the part comes after nobody waits for it any more', async () => {
  sent.mockResolvedValue(unheard);
  const link = openLink();
  expect(await link.prepare()).toBe(false);
  const before = changes;
  tell({ ready: true });
  expect(changes).toBe(before + 1);
  expect(await link.prepare()).toBe(true);
  expect(sent).toHaveBeenCalledTimes(1);
});

it('asks the next worker where the last one brought nothing', async () => {
  sent.mockResolvedValueOnce(unheard).mockImplementationOnce(async () => {
    tell({ ready: true });
    return success({});
  });
  const link = openLink();
  expect(await link.prepare()).toBe(false);
  expect(await link.prepare()).toBe(true);
});
