import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOpenAiModel } from '../../../utils/models/openai/openai-model';
import { gather, withTools } from '../gather';
import { RawServer } from '../raw-server';
import { allStreams } from '../streams/all-streams';
import { problemsOf } from '../streams/problems';

let server: RawServer;
beforeAll(async () => {
  server = await RawServer.start();
});
afterAll(() => server.stop());

const patience = { firstByteMs: 300, idleMs: 300, afterEndMs: 100 };

describe.each(allStreams)('%s', (_group, cases) => {
  test.each(cases)('$name', async (streamCase) => {
    server.will(streamCase.reply);
    const limits = { ...patience, ...streamCase.limits };
    const model = createOpenAiModel({
      baseUrl: server.baseUrl,
      model: 'm',
      key: '',
      limits,
      backoffMs: 1,
      textCalls: streamCase.textCalls ?? false,
    });
    const answer = await gather(model, withTools(...(streamCase.tools ?? [])));
    expect(problemsOf(answer, streamCase, new URL(server.baseUrl).host)).toEqual([]);
  });
});
