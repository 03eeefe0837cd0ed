// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchAddress } from '../../utils/page/watch-address';

const navigation = new EventTarget();
let end: AbortController;
let moves = 0;

beforeEach(() => {
  vi.useFakeTimers({ now: 0, toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('navigation', navigation);
  history.replaceState(null, '', '/a');
  end = new AbortController();
  moves = 0;
  watchAddress(() => {
    moves += 1;
  }, end.signal);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const go = (address: string) => {
  history.pushState(null, '', address);
  navigation.dispatchEvent(new Event('currententrychange'));
};

it('tells at once of another address, and not of another fragment', () => {
  go('/a#part');
  expect(moves).toBe(0);
  go('/b');
  expect(moves).toBe(1);
  vi.advanceTimersByTime(200);
  go('/b?page=2');
  expect(moves).toBe(2);
});

it('tells of many in a row once a pause, the last one too', () => {
  for (let step = 0; step < 50; step++) go(`/step/${step}`);
  expect(moves).toBe(1);
  vi.advanceTimersByTime(100);
  expect(moves).toBe(2);
  vi.advanceTimersByTime(1000);
  expect(moves).toBe(2);
});

it('is quiet after its end', () => {
  end.abort();
  go('/b');
  vi.advanceTimersByTime(1000);
  expect(moves).toBe(0);
});
