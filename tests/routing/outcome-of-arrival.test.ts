import { beforeEach, expect, it, vi } from 'vitest';
import type { CataloguedDocument } from '../../utils/catalogue/catalogued-document';
import { failed, success } from '../../utils/failure';
import type { Departure } from '../../utils/routing/departure';
import { outcomeOfArrival } from '../../utils/routing/outcome-of-arrival';
import type { PreparedCall } from '../../utils/routing/prepared-call';

const sent = vi.hoisted(() => vi.fn());
vi.mock('../../utils/messaging', () => ({ sendToFrame: sent }));

const address = { tabId: 1, frameId: 0, documentId: 'next' };
const arrivedAt = (origin: string): Departure => ({
  kind: 'arrived',
  document: { address, origin } as CataloguedDocument,
  tab: null,
});
const callOf = (source: string) => ({ tool: { source }, place: { origin: 'https://a.example' } }) as PreparedCall;
const { signal } = new AbortController();

beforeEach(() => {
  sent.mockReset();
  sent.mockResolvedValue(success({ text: '{"name":"Lyon"}' }));
});

it('asks the document that a form led to', async () => {
  expect(await outcomeOfArrival(callOf('form'), arrivedAt('https://a.example'), signal)).toBe('{"name":"Lyon"}');
  expect(sent.mock.calls[0]?.slice(0, 3)).toEqual([address, 'document/outcome', { documentId: 'next' }]);
});

it('asks no document of another origin, for no other kind of tool, and of no other departure', async () => {
  expect(await outcomeOfArrival(callOf('form'), arrivedAt('https://b.example'), signal)).toBe('');
  expect(await outcomeOfArrival(callOf('page'), arrivedAt('https://a.example'), signal)).toBe('');
  expect(await outcomeOfArrival(callOf('form'), { kind: 'missing' }, signal)).toBe('');
  expect(sent).not.toHaveBeenCalled();
});

it('does without where it does not answer', async () => {
  sent.mockResolvedValue(failed('unreachable', 'Nobody there.'));
  expect(await outcomeOfArrival(callOf('form'), arrivedAt('https://a.example'), signal)).toBe('');
});
