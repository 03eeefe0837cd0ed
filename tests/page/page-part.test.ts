import { expect, it, vi } from 'vitest';
import type { PageHouse } from '../../utils/page/page-house';
import { startPagePart } from '../../utils/page/page-part';
import { ToolRegistry } from '../../utils/page/tool-registry';

it('is one, however often it is brought: two would run each call twice', () => {
  const told: string[] = [];
  const hear = vi.fn();
  const house = {
    registry: new ToolRegistry(() => {}),
    channel: { hear, tell: (text: string) => told.push(text) },
    notify: null,
    foreign: () => null,
    submissions: null,
  } as unknown as PageHouse;
  startPagePart(house);
  startPagePart(house);
  expect(hear).toHaveBeenCalledTimes(1);
  expect(told).toEqual(['{"id":0,"ready":true}', '{"id":0,"ready":true}']);
});
