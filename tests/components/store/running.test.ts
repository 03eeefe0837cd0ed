import { afterEach, expect, it } from 'vitest';
import { isRunning, nothingYet, state } from '../../../components/store/panel';
import type { AssistantMessage } from '../../../utils/thread';

const answer = (on: AssistantMessage['state']): AssistantMessage => ({
  kind: 'assistant',
  id: 'answer',
  runId: 'run',
  step: 1,
  sequence: 1,
  createdAt: 0,
  author: 'x',
  text: '',
  reasoning: '',
  state: on,
  callIds: [],
});

afterEach(() => {
  state.value = nothingYet;
});

it('a thread runs as soon as an answer is on its way, although its run is told a moment later', () => {
  expect(isRunning.value).toBe(false);
  state.value = { ...nothingYet, items: [answer('streaming')], run: null };
  expect(isRunning.value).toBe(true);
  state.value = { ...nothingYet, items: [answer('complete')], run: null };
  expect(isRunning.value).toBe(false);
});
