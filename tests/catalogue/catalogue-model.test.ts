import { expect, it } from 'vitest';
import { playRandomEvents } from './random-events';

it('lists what is there, and nothing else, after each of 10,000 random events', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const { events, wrong } = await playRandomEvents(100, 100, seed);
  expect(wrong).toBe('');
  expect(events).toBeGreaterThanOrEqual(10_000);
}, 60_000);
