import { beforeEach, expect, it, vi } from 'vitest';
import { askFrame } from '../../utils/catalogue/reconcile';
import { failed, success } from '../../utils/failure';

const sent = vi.hoisted(() => vi.fn());
vi.mock('../../utils/messaging', () => ({ sendToFrame: sent }));

const silence = failed('timed-out', 'No answer.');
beforeEach(() => sent.mockReset());

it('asks a frame anew where the one that was asked went into the cache with the question', async () => {
  sent.mockResolvedValueOnce(silence).mockResolvedValue(success({ documentId: 'b' }));
  expect(await askFrame(7, 0)).toEqual(success({ documentId: 'b' }));
  expect(sent).toHaveBeenCalledTimes(2);
  expect(sent.mock.calls[0]?.[3]?.deadline).toBeLessThan(500);
});

it('takes no for an answer at once, and gives up after three seconds', async () => {
  const nobody = failed('unreachable', 'Nobody is there.');
  sent.mockResolvedValueOnce(nobody);
  expect(await askFrame(7, 0)).toEqual(nobody);
  sent.mockReset();
  sent.mockResolvedValue(silence);
  expect(await askFrame(7, 0)).toEqual(silence);
  const deadlines = sent.mock.calls.map(([, , , options]) => options.deadline as number);
  expect(deadlines.reduce((sum, each) => sum + each)).toBe(3000);
});
