import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStage } from './stage';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('recall', () => {
  it('waits for a call that still runs', async () => {
    const stage = createStage();
    stage.memories.set('c', { state: 'running', result: null });
    const address = { tabId: 1, frameId: 0, documentId: 'd' };
    const recollection = stage.router.recall('c', address, 30_000, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(1000);
    const result = { ok: true as const, content: [] };
    stage.memories.set('c', { state: 'settled', result });
    await vi.advanceTimersByTimeAsync(1000);
    expect(await recollection).toEqual({ state: 'settled', result });
  });

  it('tells a page that its time is up', async () => {
    const stage = createStage();
    stage.memories.set('c', { state: 'running', result: null });
    const address = { tabId: 1, frameId: 0, documentId: 'd' };
    const recollection = stage.router.recall('c', address, 1000, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(1500);
    expect((await recollection).state).toBe('running');
    expect(stage.cancelled).toContain('c');
  });

  it('says which calls nobody can tell about', async () => {
    const stage = createStage();
    const address = { tabId: 1, frameId: 0, documentId: 'd' };
    expect(await stage.router.recall('c', address, 1000, new AbortController().signal)).toEqual({
      state: 'unreachable',
      result: null,
    });
    stage.memories.set('never', { state: 'never', result: null });
    const never = await stage.router.recall('never', address, 1000, new AbortController().signal);
    expect(never.state).toBe('never');
  });
});
