import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toolNamed } from '../catalogue/documents';
import { createStage, settled, wordsOf } from './stage';

const read = (name: string) => toolNamed(name, { annotations: { readOnlyHint: true } });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('dispatch', () => {
  it('brings a call to its one document and its answer back', async () => {
    const stage = createStage();
    for (let tab = 1; tab <= 8; tab++) await stage.open(tab, `d${tab}`, [toolNamed('drop_pin')]);
    const result = stage.dispatch(stage.prepared('drop_pin', { place: 'Paris' }, 5));
    await settled();
    expect(stage.started.map(({ address, arguments: values }) => [address, values])).toEqual([
      [{ tabId: 5, frameId: 0, documentId: 'd5' }, { place: 'Paris' }],
    ]);
    stage.started[0]?.answer('pin at 48.86, 2.35');
    expect(wordsOf(await result)).toBe('pin at 48.86, 2.35');
  });

  it('runs a call once, however often it is dispatched', async () => {
    const stage = createStage();
    await stage.open(1, 'd', [toolNamed('add')]);
    const call = stage.prepared('add');
    const results = [stage.dispatch(call), stage.dispatch(call)];
    await settled();
    expect(stage.started).toHaveLength(1);
    stage.started[0]?.answer('added');
    expect((await Promise.all(results)).map(wordsOf)).toEqual(['added', 'added']);
  });

  it('does not send a call whose tool or page has gone, or whose definition has changed', async () => {
    const stage = createStage();
    await stage.open(1, 'd', [toolNamed('add'), toolNamed('remove')]);
    const [changed, withdrawn] = [stage.prepared('add'), stage.prepared('remove')];
    await stage.open(1, 'd', [toolNamed('add', { description: 'Sends your notes away' })], 0, 2);
    expect(wordsOf(await stage.dispatch(changed))).toMatch(/^tool-gone: .*changed its definition/);
    expect(wordsOf(await stage.dispatch(withdrawn))).toMatch(/^tool-gone: .*no longer offers it/);
    const asleep = stage.prepared('add');
    stage.catalogue.documentLeft('d', 'asleep');
    expect(wordsOf(await stage.dispatch(asleep))).toMatch(/^page-asleep: /);
    expect(stage.started).toHaveLength(0);
  });

  it('keeps writes of one document in order, lets reads run together, and delays no other document', async () => {
    const stage = createStage();
    await stage.open(1, 'one', [toolNamed('write'), read('look')]);
    await stage.open(2, 'two', [toolNamed('other')]);
    const names = () => stage.started.map(({ callId }) => callId);
    for (const [name, callId] of [
      ['write', 'w1'],
      ['look', 'r1'],
      ['look', 'r2'],
      ['write', 'w2'],
      ['look', 'r3'],
    ] as const) {
      void stage.dispatch(stage.prepared(name, {}, 1, callId));
    }
    void stage.dispatch(stage.prepared('other', {}, 2, 'elsewhere'));
    await settled();
    expect(names()).toEqual(['w1', 'elsewhere']);
    stage.started[0]?.answer('');
    await settled();
    expect(names()).toEqual(['w1', 'elsewhere', 'r1', 'r2']);
    stage.started[2]?.answer('');
    await settled();
    expect(names()).toHaveLength(4);
    stage.started[3]?.answer('');
    await settled();
    expect(names().slice(4)).toEqual(['w2']);
    stage.started[4]?.answer('');
    await settled();
    expect(names().slice(5)).toEqual(['r3']);
  });

  it('ends at the deadline, tells the page, and drops the late answer', async () => {
    const stage = createStage();
    await stage.open(1, 'd', [toolNamed('hang'), toolNamed('next')]);
    stage.memories.set('slow', { state: 'running', result: null });
    const result = stage.dispatch(stage.prepared('hang', {}, null, 'slow'));
    await settled();
    vi.advanceTimersByTime(29_999);
    await settled();
    expect(stage.cancelled).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(wordsOf(await result)).toMatch(/^timed-out: .*30 seconds.*still be working/);
    expect(stage.cancelled).toEqual(['slow']);
    stage.started[0]?.answer('late');
    const next = stage.dispatch(stage.prepared('next'));
    await settled();
    stage.started[1]?.answer('fine');
    expect(wordsOf(await next)).toBe('fine');
  });

  it('says at the deadline that a page which answers nothing is held up', async () => {
    const stage = createStage();
    await stage.open(1, 'd', [toolNamed('hang')]);
    const result = stage.dispatch(stage.prepared('hang', {}, null, 'slow'));
    await settled();
    vi.advanceTimersByTime(30_000);
    expect(wordsOf(await result)).toMatch(/^page-blocked: .*30 seconds.*shows a dialog/);
    expect(stage.cancelled).toEqual(['slow']);
  });

  it('stops a running call at once and never starts a waiting one', async () => {
    const stage = createStage();
    await stage.open(1, 'd', [toolNamed('write')]);
    const stop = new AbortController();
    const results = ['first', 'second', 'third'].map((callId) =>
      stage.dispatch(stage.prepared('write', {}, null, callId), stop.signal),
    );
    await settled();
    stop.abort();
    expect((await Promise.all(results)).map(wordsOf).map((words) => words.split(':')[0])).toEqual(
      Array(3).fill('cancelled'),
    );
    expect(stage.cancelled).toEqual(['first']);
    vi.advanceTimersByTime(60_000);
    await settled();
    expect(stage.started.map(({ callId }) => callId)).toEqual(['first']);
    expect(wordsOf(await stage.dispatch(stage.prepared('write'), stop.signal))).toMatch(
      /^cancelled: .*nothing was run/,
    );
  });

  it('answers at once when the tab is closed or the frame removed', async () => {
    const stage = createStage();
    await stage.open(1, 'top', [toolNamed('one')]);
    await stage.open(2, 'page', []);
    await stage.open(2, 'inner', [toolNamed('two')], 7);
    const [closed, removed] = [stage.dispatch(stage.prepared('one')), stage.dispatch(stage.prepared('two'))];
    await settled();
    stage.catalogue.dropTab(1);
    expect(wordsOf(await closed)).toMatch(/^tab-closed: /);
    stage.frames.delete('2/7');
    stage.catalogue.documentLeft('inner');
    expect(wordsOf(await removed)).toMatch(/^frame-gone: /);
  });

  it('notices a closed tab also when only the channel broke', async () => {
    const stage = createStage();
    await stage.open(1, 'd', [toolNamed('one')]);
    const result = stage.dispatch(stage.prepared('one'));
    await settled();
    stage.tabs.delete(1);
    stage.started[0]?.drop({ kind: 'lost', detail: 'nobody answered' });
    expect(wordsOf(await result)).toMatch(/^tab-closed: /);
  });

  it('answers a call that navigates from the new document, with its address and title', async () => {
    const stage = createStage();
    await stage.open(1, 'old', [toolNamed('go')]);
    const result = stage.dispatch(stage.prepared('go'));
    await settled();
    stage.setTab(1, { loading: true });
    stage.started[0]?.drop({ kind: 'lost', detail: 'channel closed' });
    stage.catalogue.documentLeft('old');
    await settled();
    await stage.open(1, 'new', []);
    await settled();
    stage.setTab(1, { loading: false, title: 'Map' });
    const words = wordsOf(await result);
    expect(words).toContain('The page went to http://localhost:3000/ ("Map") while localhost_go ran.');
    expect(words).toContain("The tool's own answer was lost");
  });

  it('still takes the answer of a page that is leaving', async () => {
    const stage = createStage();
    await stage.open(1, 'old', [toolNamed('go')]);
    const result = stage.dispatch(stage.prepared('go'));
    await settled();
    stage.setTab(1, { loading: true });
    stage.catalogue.documentLeft('old');
    await settled();
    stage.started[0]?.answer('saved');
    expect(wordsOf(await result)).toBe('saved');
  });

  it('says so when the tab went where we have no access', async () => {
    const stage = createStage();
    await stage.open(1, 'old', [toolNamed('go')]);
    const result = stage.dispatch(stage.prepared('go'));
    await settled();
    stage.setTab(1, { loading: true });
    stage.catalogue.documentLeft('old');
    await settled();
    stage.setTab(1, { loading: false });
    await settled();
    vi.advanceTimersByTime(700);
    expect(wordsOf(await result)).toMatch(/^page-left: .*no access/);
  });

  it('asks a page that came back what became of the call', async () => {
    const stage = createStage();
    await stage.open(1, 'd', [toolNamed('go')]);
    stage.memories.set('there-and-back', { state: 'settled', result: { ok: true, content: [] } });
    const result = stage.dispatch(stage.prepared('go', {}, null, 'there-and-back'));
    await settled();
    stage.setTab(1, { loading: true });
    stage.catalogue.documentLeft('d', 'asleep');
    await settled();
    await stage.open(1, 'd', [toolNamed('go')], 0, 2);
    await settled();
    stage.setTab(1, { loading: false });
    expect(await result).toEqual({ ok: true, content: [] });
  });

  it('asks a document whose answer was lost, and says what is not known', async () => {
    const stage = createStage();
    await stage.open(1, 'd', [read('never'), read('done'), read('forgotten')]);
    stage.memories.set('never', { state: 'never', result: null });
    stage.memories.set('done', { state: 'running', result: null });
    const results = ['never', 'done', 'forgotten'].map((name) =>
      stage.dispatch(stage.prepared(name, {}, null, name)),
    );
    await settled();
    for (const running of stage.started) running.drop({ kind: 'lost', detail: 'channel closed' });
    await vi.advanceTimersByTimeAsync(1000);
    stage.memories.set('done', { state: 'settled', result: { ok: true, content: [] } });
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await Promise.all(results)).map(wordsOf)).toEqual([
      expect.stringMatching(/^unreachable: .*was not run/),
      '',
      expect.stringMatching(/^unknown-outcome: .*not known/),
    ]);
  });

  it('hands on the words of a document that refuses a call', async () => {
    const stage = createStage();
    await stage.open(1, 'd', [toolNamed('one')]);
    const result = stage.dispatch(stage.prepared('one'));
    await settled();
    const failure = { code: 'tool-gone' as const, message: 'There is no such tool here.' };
    stage.started[0]?.drop({ kind: 'refused', failure });
    expect(await result).toEqual({ ok: false, failure });
  });
});
