import { expect, it } from 'vitest';
import { newestPart } from '../../utils/panel/newest-part';
import type { Notice, ThreadItem } from '../../utils/thread';

const itemsOf = (...runs: [runId: string, count: number][]): ThreadItem[] =>
  runs.flatMap(([runId, count]) =>
    Array.from({ length: count }, (_, number) => ({ kind: 'notice', id: `${runId}-${number}`, runId }) as Notice),
  );

it('begins with as much as fills a screen', () => {
  const items = itemsOf(['old', 100], ['last', 20]);
  expect(newestPart({ items, earlier: 7 })).toEqual({ items: items.slice(-40), earlier: 87 });
});

it('has all that was read of the last run, where a call of it may wait for a decision', () => {
  const items = itemsOf(['old', 30], ['last', 90]);
  expect(newestPart({ items, earlier: 0 })).toEqual({ items: items.slice(30), earlier: 30 });
});

it('leaves a short thread and an empty one as they are', () => {
  const items = itemsOf(['old', 10], ['last', 5]);
  expect(newestPart({ items, earlier: 0 })).toEqual({ items, earlier: 0 });
  expect(newestPart({ items: [], earlier: 0 })).toEqual({ items: [], earlier: 0 });
});
