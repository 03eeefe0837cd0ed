import { beforeEach, expect, it } from 'vitest';
import { isCall } from '../../utils/agent/phase';
import { aThread, calls, freshDatabase, reached, says, scriptedModel, startWorker } from './scripted-world';

beforeEach(freshDatabase);

it('says of a call that outlived its worker and its time that it was told to stop', async () => {
  const model = scriptedModel([calls('write'), says('I see.')]);
  const first = await startWorker({
    model,
    dispatch: async (_call, _signal, sending) => {
      await sending?.();
      return new Promise(() => undefined);
    },
  });
  const thread = await aThread(first.journal);
  await first.runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
  await reached(first.journal, thread.id, ['calling']);

  const second = await startWorker({ model });
  second.world.router.recall = async () => ({ state: 'running', result: null });
  second.runs.resume();
  await reached(second.journal, thread.id, ['done']);
  const [call] = (await second.journal.items(thread.id)).filter(isCall);
  expect(call?.result).toMatchObject({ failure: { code: 'timed-out' } });
  expect(second.page.ran).toEqual([]);
});
