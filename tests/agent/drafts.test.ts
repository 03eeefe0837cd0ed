import { beforeEach, describe, expect, it } from 'vitest';
import { applyChanges } from '../../components/store/apply-change';
import { nothingYet } from '../../components/store/panel';
import type { JournalChange } from '../../utils/agent/journal';
import type { ModelEvent } from '../../utils/models/model';
import { createOpenAiModel } from '../../utils/models/openai/openai-model';
import { sampleAnswer } from '../components/samples';
import { callFrame, doneFrame, finishFrame } from '../models/frames';
import { gather, withTools } from '../models/gather';
import { RawServer } from '../models/raw-server';
import { aThread, calls, freshDatabase, reached, says, scriptedModel, startWorker } from './scripted-world';

beforeEach(freshDatabase);

describe('a call that is being written', () => {
  it('is told piece by piece, and is gone from the record once its answer is whole', async () => {
    const drafts: ModelEvent[] = [
      { type: 'draft', call: 0, alias: 'a_write', append: '{"n"' },
      { type: 'draft', call: 0, alias: 'a_write', append: ':0}' },
    ];
    const model = scriptedModel([[...drafts, ...calls('write')], says('Done.')]);
    const { journal, runs } = await startWorker({ model });
    const told: JournalChange['drafted'][] = [];
    journal.subscribe(({ drafted }) => drafted && told.push(drafted));
    const thread = await aThread(journal);
    await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    await reached(journal, thread.id, ['done']);
    expect(told.map((piece) => piece?.append)).toEqual(['{"n"', ':0}']);
    expect(JSON.stringify(await journal.items(thread.id))).not.toContain('drafts');
  });

  it('grows on the screen, whatever comes in between', () => {
    const answer = sampleAnswer('', { state: 'streaming' });
    const piece = (call: number, append: string) => ({
      type: 'draft' as const,
      id: answer.id,
      call,
      alias: 'pin',
      append,
    });
    const { items } = applyChanges({ ...nothingYet, items: [answer] }, [
      piece(0, '{"a":'),
      { type: 'text', id: answer.id, field: 'text', append: 'Now.' },
      piece(1, '{}'),
      piece(0, '1}'),
    ]);
    expect(items[0]).toMatchObject({
      text: 'Now.',
      drafts: [{ argumentsText: '{"a":1}' }, { argumentsText: '{}' }],
    });
  });

  it('comes from the pieces that an endpoint sends, and is what the call is in the end', async () => {
    const server = await RawServer.start();
    const pieces = ['{"place":', '"Li', 'ma"}'];
    server.will({
      steps: [
        callFrame({ index: 0, id: 'c1', type: 'function', function: { name: 'pin', arguments: '' } }),
        ...pieces.map((text) => callFrame({ index: 0, function: { arguments: text } })),
        finishFrame('tool_calls'),
        doneFrame,
      ],
    });
    const model = createOpenAiModel({ baseUrl: server.baseUrl, model: 'm', key: '' });
    const seen: string[] = [];
    const spied = {
      ...model,
      async *answer(...asked: Parameters<typeof model.answer>) {
        for await (const event of model.answer(...asked)) {
          if (event.type === 'draft') seen.push(event.append);
          yield event;
        }
      },
    };
    const { calls: made } = await gather(spied, withTools('pin'));
    await server.stop();
    expect(seen.join('')).toBe('{"place":"Lima"}');
    expect(seen.length).toBeGreaterThan(1);
    expect(made).toMatchObject([{ alias: 'pin', argumentsText: '{"place":"Lima"}' }]);
  });
});
