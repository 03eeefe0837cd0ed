import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { success } from '../../utils/failure';
import { createPartLoader, partOf } from '../../utils/page/load-part';
import { forgetParts, type Part, registeredPart, registerPart } from '../../utils/page/parts';

const sent = vi.hoisted(() => vi.fn());
vi.mock('../../utils/messaging', () => ({ sendToWorker: sent }));

const part: Part = { run: async () => ({ ok: true, content: [] }) };

beforeEach(() => {
  forgetParts();
  sent.mockReset();
});
afterEach(() => forgetParts());

it('keeps the first of two injections, and forgets all for a new bridge', () => {
  registerPart('storage', part);
  registerPart('storage', { run: async () => ({ ok: true, content: [] }) });
  expect(registeredPart('storage')).toBe(part);
  forgetParts();
  expect(registeredPart('storage')).toBeUndefined();
});

it('never takes what the page has put on the prototype of the window for its registry', () => {
  Reflect.deleteProperty(globalThis, 'patchbayParts');
  const prototype = Object.getPrototypeOf(globalThis);
  Object.defineProperty(prototype, 'patchbayParts', { value: { storage: 'a page’s' }, configurable: true });
  expect(registeredPart('storage')).toBeUndefined();
  Reflect.deleteProperty(prototype, 'patchbayParts');
});

it('asks for a part once, however many need it, and not again once it is there', async () => {
  sent.mockImplementation(async () => {
    registerPart('page', part);
    return success({});
  });
  const load = createPartLoader('document');
  expect(await Promise.all([load('page'), load('page')])).toEqual([success(part), success(part)]);
  await load('page');
  expect(sent).toHaveBeenCalledTimes(1);
  expect(sent.mock.calls[0]?.slice(0, 2)).toEqual(['document/load-part', { documentId: 'document', part: 'page' }]);
});

it('says why a part is not there, and asks again the next time', async () => {
  const refusal = { ok: false, failure: { code: 'permission-missing', message: 'No.' } };
  sent.mockResolvedValueOnce(refusal).mockResolvedValue(success({}));
  const load = createPartLoader('document');
  expect(await load('page')).toEqual(refusal);
  expect(await load('page')).toMatchObject({ ok: false, failure: { code: 'internal' } });
});

it('asks once more for a part that went into another document of its frame', async () => {
  sent.mockResolvedValueOnce(success({})).mockImplementationOnce(async () => {
    registerPart('page', part);
    return success({});
  });
  expect(await createPartLoader('document')('page')).toEqual(success(part));
  expect(sent).toHaveBeenCalledTimes(2);
});

it('knows the part of a step by its name', () => {
  expect(partOf('page.click')).toBe('page');
  expect(partOf('evil.click')).toBeUndefined();
  expect(partOf('page')).toBeUndefined();
});
