import { expect, it } from 'vitest';
import { toolNamed } from '../catalogue/documents';
import { createStage, settled } from './stage';

const address = { tabId: 1, frameId: 0, documentId: 'd1' };

it('tells the page to stop a call that an earlier life of the worker had sent', async () => {
  const stage = createStage();
  await stage.open(1, 'd1', [toolNamed('write')]);
  stage.memories.set('old', { state: 'running', result: null });
  const stop = new AbortController();
  const recollection = stage.router.recall('old', address, 1000, stop.signal);
  await settled();
  expect(stage.cancelled).toEqual([]);
  stop.abort();
  await recollection;
  expect(stage.cancelled).toEqual(['old']);
});

it('has nothing to stop where the call has come to its end', async () => {
  const stage = createStage();
  await stage.open(1, 'd1', [toolNamed('write')]);
  stage.memories.set('old', { state: 'settled', result: { ok: true, content: [] } });
  expect((await stage.router.recall('old', address, 1000, new AbortController().signal)).state).toBe('settled');
  expect(stage.cancelled).toEqual([]);
});
