import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOpenAiModel } from '../../../utils/models/openai/openai-model';
import { gather, withTools } from '../gather';
import { RawServer } from '../raw-server';
import { allStreams } from '../streams/all-streams';

let server: RawServer;
beforeAll(async () => {
  server = await RawServer.start();
});
afterAll(() => server.stop());

const limits = { firstByteMs: 300, idleMs: 300, afterEndMs: 100 };
const model = () => createOpenAiModel({ baseUrl: server.baseUrl, model: 'm', key: '', limits, backoffMs: 1 });

describe.each(allStreams)('%s', (_group, cases) => {
  test.each(cases)('$name', async ({ reply, tools = [], expected }) => {
    server.will(reply);
    const answer = await gather(model(), withTools(...tools));
    expect(answer.afterEnd).toBe(0);
    expect(answer.text).toBe(expected.text ?? '');
    if (expected.reasoning !== undefined) expect(answer.reasoning).toBe(expected.reasoning);
    expect(answer.failed?.failure.code).toBe(expected.failure);
    if (expected.failure) {
      expect(answer.finished).toBeUndefined();
      expect(answer.failed?.failure.message).toMatch(expected.says ?? /127\.0\.0\.1/);
      expect(answer.failed?.failure.message).toContain(new URL(server.baseUrl).host);
      return;
    }
    expect(answer.calls.map((call) => [call.alias, call.argumentsText])).toEqual(expected.calls ?? []);
    if (expected.ids) expect(answer.calls.map((call) => call.modelCallId)).toEqual(expected.ids);
    expect(new Set(answer.calls.map((call) => call.modelCallId)).size).toBe(answer.calls.length);
    expect(answer.finished?.cut).toBe(expected.cut);
    if (expected.usage) expect(answer.finished?.usage).toEqual(expected.usage);
  });
});
