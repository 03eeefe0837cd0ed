import { beforeEach, describe, expect, it } from 'vitest';
import { mostCharacters, mostExchanges, tooMany } from '../../utils/agent/kept-exchanges';
import type { Exchange } from '../../utils/exchange';
import { success } from '../../utils/failure';
import type { Model } from '../../utils/models/model';
import { createOpenAiModel } from '../../utils/models/openai/openai-model';
import { inspectCommands } from '../../utils/panel/inspect-commands';
import { data, doneFrame, finishFrame, textFrame } from '../models/frames';
import { RawServer } from '../models/raw-server';
import { aThread, calls, freshDatabase, reached, says, scriptedModel, startWorker } from './scripted-world';

beforeEach(freshDatabase);

async function exchangesOf(model: Model, end = 'done') {
  const { journal, runs } = await startWorker({ model });
  const thread = await aThread(journal);
  await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
  await reached(journal, thread.id, [end]);
  const list = await journal.exchangeList(thread.id);
  const kept = await Promise.all((list?.kept ?? []).map(({ id }) => journal.exchange(id)));
  return { journal, runs, thread, list, kept: kept as Exchange[] };
}

describe('what went to a model', () => {
  it('is kept to the letter for each step, with what was handed to a model that has no wire', async () => {
    const requests: never[] = [];
    const { kept } = await exchangesOf(scriptedModel([calls('read'), says('Done.')], requests));
    expect(kept.map(({ step, attempt, wire }) => ({ step, attempt, wire }))).toEqual([
      { step: 1, attempt: 1, wire: 'inside' },
      { step: 2, attempt: 1, wire: 'inside' },
    ]);
    expect(kept.map(({ body }) => body)).toEqual(requests.map((request) => JSON.stringify(request)));
    expect(kept[1]?.raw).toBe('{"type":"text","append":"Done."}\n{"type":"finished","calls":[]}\n');
    expect(kept[1]?.arrivals).toEqual([[expect.any(Number), 'text', 5]]);
  });

  it('is what the endpoint really received, each attempt by itself, and never a key', async () => {
    const server = await RawServer.start();
    const key = 'sk-canary-12345678';
    server.will(
      { status: 500, steps: ['busy'] },
      { steps: [textFrame(`Your key is ${key}`), textFrame('.'), finishFrame('stop'), doneFrame] },
    );
    const { kept } = await exchangesOf(
      createOpenAiModel({ baseUrl: server.baseUrl, model: 'm', key, backoffMs: 1 }),
    );
    const { baseUrl } = server;
    await server.stop();
    expect(kept.map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, 500],
      [2, 200],
    ]);
    expect(kept.map(({ body }) => JSON.parse(body))).toEqual(server.requests.map(({ body }) => body));
    expect(kept[0]?.raw).toBe('busy');
    expect(kept[1]?.raw).toContain('Your key is [hidden]');
    expect(kept[1]?.url).toBe(`${baseUrl}/chat/completions`);
    expect(JSON.stringify(kept)).not.toContain(key);
  });

  it('finds a key that came in two pieces', async () => {
    const server = await RawServer.start();
    const key = 'sk-canary-12345678';
    const frame = textFrame(key);
    const cut = frame.indexOf(key) + 5;
    server.will({ steps: [frame.slice(0, cut), frame.slice(cut), finishFrame('stop'), doneFrame] });
    const { kept } = await exchangesOf(createOpenAiModel({ baseUrl: server.baseUrl, model: 'm', key }));
    await server.stop();
    expect(kept[0]?.raw).toContain('[hidden]');
    expect(JSON.stringify(kept)).not.toContain(key);
  });

  it('is kept where the request failed for good', async () => {
    const server = await RawServer.start();
    server.will({ status: 401, steps: [data({ error: { message: 'no' } })] });
    const { kept } = await exchangesOf(
      createOpenAiModel({ baseUrl: server.baseUrl, model: 'm', key: '' }),
      'failed',
    );
    await server.stop();
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ status: 401, step: 1 });
  });

  it('goes with its thread', async () => {
    const { journal, thread, list } = await exchangesOf(scriptedModel([says('Hi.')]));
    await journal.deleteThread(thread.id);
    expect(await journal.exchangeList(thread.id)).toBeUndefined();
    expect(await journal.exchange(list?.kept[0]?.id ?? '')).toBeUndefined();
  });

  it('is given to a panel, or the panel is told why not', async () => {
    const { journal, thread, kept } = await exchangesOf(scriptedModel([says('Hi.')]));
    const commands = inspectCommands(journal);
    const asked = await commands['inspect/list']({ threadId: thread.id }, {});
    const runs = [{ id: kept[0]?.runId, question: 'Go', startedAt: expect.any(Number) }];
    expect(asked).toEqual(success({ kept: [expect.objectContaining({ step: 1 })], dropped: 0, runs }));
    const run = await commands['inspect/run']({ runId: kept[0]?.runId ?? '' }, {});
    expect(run).toMatchObject({ ok: true, value: { items: [{ kind: 'user' }, { kind: 'assistant' }] } });
    const found = await commands['inspect/exchange']({ exchangeId: kept[0]?.id ?? '' }, {});
    expect(found).toEqual(success({ exchange: kept[0] }));
    expect(await commands['inspect/exchange']({ exchangeId: 'gone' }, {})).toMatchObject({ ok: false });
  });
});

describe('how much is kept', () => {
  it('drops the oldest beyond the count and beyond the size, and never the newest', () => {
    expect(tooMany([1, 1, 1])).toBe(0);
    expect(tooMany(Array.from({ length: mostExchanges + 3 }, () => 1))).toBe(3);
    expect(tooMany([mostCharacters, 1, 1])).toBe(1);
    expect(tooMany([1, mostCharacters])).toBe(1);
    expect(tooMany([2 * mostCharacters])).toBe(0);
  });
});
