import { expect, it } from 'vitest';
import { summaryOf, takeTurns } from '../bench/support/benchmark';

it('takes the median and the 95th percentile of samples in any order', () => {
  const samples = Array.from({ length: 101 }, (_, index) => (index * 37) % 101);
  expect(summaryOf(samples)).toEqual({ median: 50, p95: 95, count: 101 });
  expect(summaryOf([4])).toEqual({ median: 4, p95: 4, count: 1 });
});

it('lets both take turns, each going first as often as the other, and leaves the warm-up out', async () => {
  const order: string[] = [];
  const sample = (name: string, value: number) => async () => {
    order.push(name);
    return value;
  };
  const { ours, floor } = await takeTurns(4, sample('ours', 6), sample('floor', 2), 2);
  expect(ours).toEqual({ median: 6, p95: 6, count: 4 });
  expect(floor).toEqual({ median: 2, p95: 2, count: 4 });
  expect(order.filter((_name, index) => index % 2 === 0).filter((name) => name === 'ours')).toHaveLength(3);
});
