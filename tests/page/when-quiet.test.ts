// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenQuiet } from '../../utils/page/when-quiet';

const work = vi.fn();
const at = (state: DocumentReadyState) => vi.spyOn(document, 'readyState', 'get').mockReturnValue(state);
const never = new AbortController().signal;

beforeEach(() => {
  work.mockReset();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('works at once in a page that has loaded', () => {
  at('complete');
  whenQuiet(work, never);
  expect(work).toHaveBeenCalledTimes(1);
});

it('works after the load event and what the page does at it, once', async () => {
  at('loading');
  whenQuiet(work, never);
  window.dispatchEvent(new Event('DOMContentLoaded'));
  window.dispatchEvent(new Event('load'));
  expect(work).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(5000);
  expect(work).toHaveBeenCalledTimes(1);
});

it('does not wait for a page that never ends loading', async () => {
  at('loading');
  whenQuiet(work, never);
  await vi.advanceTimersByTimeAsync(5000);
  expect(work).not.toHaveBeenCalled();
  window.dispatchEvent(new Event('DOMContentLoaded'));
  await vi.advanceTimersByTimeAsync(600);
  expect(work).toHaveBeenCalledTimes(1);
});

it('leaves it where it was ended before', async () => {
  at('loading');
  const ending = new AbortController();
  whenQuiet(work, ending.signal);
  ending.abort();
  window.dispatchEvent(new Event('load'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(work).not.toHaveBeenCalled();
});
