import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOpenAiModel } from '../../utils/models/openai/openai-model';
import { testConnection } from '../../utils/models/test-connection';
import { callFrame, doneFrame, finishFrame, textFrame, wholeCall } from './frames';
import { type RawReply, RawServer } from './raw-server';

let server: RawServer;
beforeAll(async () => {
  server = await RawServer.start();
});
afterAll(() => server.stop());

const call = (args: string): RawReply => ({
  steps: [callFrame(wholeCall('c1', 'report_word', args)), finishFrame('tool_calls'), doneFrame],
});
const word: RawReply = { steps: [textFrame('Done.'), finishFrame('stop'), doneFrame] };
const run = (...replies: RawReply[]) => {
  server.will(...replies);
  const saved = { baseUrl: server.baseUrl, model: 'tiny' };
  const model = createOpenAiModel({ ...saved, key: '', backoffMs: 1 });
  return testConnection(model, { name: 'tiny', limits: [] }, new AbortController().signal);
};

test('a model that calls, reads and answers works', async () => {
  const report = await run(call('{"word":"patchbay"}'), word);
  expect(report.works).toBe(true);
  expect(report.sentences.join(' ')).toMatch(/answers.*calls tools.*reads results/);
  expect(server.requests[1]?.body).toMatchObject({
    messages: [
      { role: 'system' },
      { role: 'user' },
      { role: 'assistant', content: '', tool_calls: [{ id: 'c1' }] },
      { role: 'tool', tool_call_id: 'c1' },
    ],
  });
});

test('a model that only talks does not', async () => {
  const report = await run(word);
  expect(report).toMatchObject({
    works: false,
    sentences: [expect.stringContaining('answers'), expect.stringContaining('did not call')],
  });
});

test('a careless model is told of', async () => {
  expect((await run(call('{"text":"x"}'), word)).sentences.join(' ')).toContain('filled in the argument wrongly');
});

test('an endpoint that fails says why, before and after the call', async () => {
  expect(await run({ status: 404, steps: ['nope'] })).toMatchObject({
    works: false,
    sentences: [expect.stringContaining('/v1')],
  });
  const report = await run(call('{"word":"patchbay"}'), { status: 422, steps: ['no tool messages here'] });
  expect(report.works).toBe(false);
  expect(report.sentences.at(-1)).toContain('no tool messages here');
});
