import { afterEach, expect, it } from 'vitest';
import { isRunning, nothingYet, state } from '../../../components/store/panel';
import { sampleAnswer } from '../samples';

afterEach(() => {
  state.value = nothingYet;
});

it('a thread runs as soon as an answer is on its way, although its run is told a moment later', () => {
  expect(isRunning.value).toBe(false);
  state.value = { ...nothingYet, items: [sampleAnswer('', { state: 'streaming' })], run: null };
  expect(isRunning.value).toBe(true);
  state.value = { ...nothingYet, items: [sampleAnswer('')], run: null };
  expect(isRunning.value).toBe(false);
});
