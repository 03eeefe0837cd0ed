import { beforeEach, expect, it } from 'vitest';
import { isCall } from '../../utils/agent/phase';
import { textResult } from '../../utils/tool';
import { aThread, calls, freshDatabase, reached, scriptedModel, startWorker } from './scripted-world';

beforeEach(freshDatabase);

it('has told what is running by the time that Stop is written', async () => {
  const seen: boolean[] = [];
  const { journal, runs } = await startWorker({
    model: scriptedModel([calls('write')]),
    dispatch: async (_call, signal, sending) => {
      await sending?.();
      journal.subscribe(({ run }) => {
        if (run?.phase === 'stopped') seen.push(signal.aborted);
      });
      void runs.stop(thread.id);
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      return textResult('late');
    },
  });
  const thread = await aThread(journal);
  await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
  await reached(journal, thread.id, ['stopped']);
  expect(seen).toEqual([true]);
  expect((await journal.items(thread.id)).filter(isCall)[0]?.result).toMatchObject({
    failure: { code: 'cancelled' },
  });
});

it('takes a run up again that could not be stopped', async () => {
  const { journal, runs, page } = await startWorker({ model: scriptedModel([calls('write')]), verdict: 'ask' });
  const thread = await aThread(journal);
  await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
  await reached(journal, thread.id, ['calling']);
  const close = journal.close;
  journal.close = (name, runId, change) =>
    close(name, runId, (run, items) => {
      change(run, items);
      throw new Error('The disk is full.');
    });
  await expect(runs.stop(thread.id)).rejects.toThrow();
  journal.close = close;
  const [call] = (await journal.items(thread.id)).filter(isCall);
  await runs.decide(call?.id ?? '', 'once');
  await reached(journal, thread.id, ['failed']);
  expect(page.ran).toHaveLength(1);
});
