import { expect, it } from 'vitest';
import { toolNamed } from '../catalogue/documents';
import { createStage, settled, wordsOf } from './stage';

/** What the journal hears about a call that is about to be sent. */
const stageWithWrite = async () => {
  const stage = createStage();
  await stage.open(1, 'd1', [toolNamed('write')]);
  return stage;
};
const never = new AbortController().signal;

it('says that a call goes when its turn has come, not before', async () => {
  const stage = await stageWithWrite();
  const said: string[] = [];
  const send = (callId: string) =>
    stage.dispatch(stage.prepared('write', {}, 1, callId), never, async () => said.push(callId) > 0);
  const [first] = [send('first'), send('second')];
  await settled();
  expect(said).toEqual(['first']);
  expect(stage.started.map(({ callId }) => callId)).toEqual(['first']);
  stage.started[0]?.answer('done');
  await first;
  await settled();
  expect(said).toEqual(['first', 'second']);
});

it('sends nothing that may not go after all', async () => {
  const stage = await stageWithWrite();
  const result = await stage.dispatch(stage.prepared('write', {}, 1), never, async () => false);
  expect(wordsOf(result)).toMatch(/^cancelled: .*nothing was run/);
  expect(stage.started).toEqual([]);
});

it('looks once more at the page after it was written down', async () => {
  const stage = await stageWithWrite();
  const result = await stage.dispatch(stage.prepared('write', {}, 1), never, async () => {
    await stage.open(1, 'd2', [toolNamed('write')]);
    return true;
  });
  expect(wordsOf(result)).toMatch(/^tool-gone: /);
  expect(stage.started).toEqual([]);
});
