import { describe, expect, it } from 'vitest';
import type { Call } from '../../../utils/thread';
import type { Journey } from './journeys';
import { transcriptOf } from './transcript';
import type { Trial } from './trial';
import { judge } from './verdict';

const call = (change: Partial<Call> = {}): Call => ({
  kind: 'call',
  id: 'id',
  runId: 'run',
  step: 1,
  sequence: 2,
  modelCallId: 'm',
  alias: 'localhost_add',
  argumentsText: '',
  toolKey: 'key',
  toolName: 'add',
  toolTitle: '',
  site: 'localhost',
  effect: 'write',
  state: 'settled',
  address: null,
  tab: null,
  arguments: { entry: 't1/one' },
  timeoutMs: 1,
  result: { ok: true, content: [{ type: 'text', text: 'written' }] },
  proposedAt: 0,
  ...change,
});
const unknown = call({
  state: 'unknown',
  result: { ok: false, failure: { code: 'unknown-outcome', message: 'Nobody knows.' } },
});

const trial = (items: Call[], change: Partial<Trial> = {}): Trial => ({
  transcript: transcriptOf(items, 't1'),
  items,
  entries: new Map([['t1/one', 1]]),
  recoveries: [],
  missed: [],
  lost: '',
  toolLists: 1,
  passed: new Map(),
  log: [],
  milliseconds: 1,
  ...change,
});

const expected = [transcriptOf([call()], 't1')];
const journey: Journey = { scenario: 'single' };
const verdictOf = (played: Trial, way = journey) => judge(played, expected, 1, way);
const clean = { lost: '', doubled: 0, withoutOutcome: 0, unknown: 0, wrong: '' };

describe('the judge of a killed run', () => {
  it('finds nothing in one that went as if undisturbed', () => {
    expect(verdictOf(trial([call()]))).toEqual(clean);
  });

  it('sees a run that never came to its end, and a call that has no outcome', () => {
    expect(verdictOf(trial([call()], { lost: 'its run is still calling' })).lost).toContain('still calling');
    expect(verdictOf(trial([call({ state: 'dispatched', result: null })])).withoutOutcome).toBe(1);
  });

  it('sees what the page ran twice, and what it did not run although it is said', () => {
    expect(verdictOf(trial([call()], { entries: new Map([['t1/one', 2]]) })).doubled).toBe(1);
    expect(verdictOf(trial([call()], { entries: new Map() })).wrong).toContain('said to be written');
  });

  it('sees another result, a missing line and a second list of tools', () => {
    const other = call({ result: { ok: true, content: [{ type: 'text', text: 'else' }] } });
    expect(verdictOf(trial([other])).wrong).toContain('else');
    expect(verdictOf(trial([])).wrong).toContain('nothing');
    expect(verdictOf(trial([call()], { toolLists: 2 })).wrong).toContain('2 lists');
  });

  it('takes an unknown outcome only where the page could not be asked', () => {
    expect(verdictOf(trial([unknown])).wrong).not.toBe('');
    const verdict = verdictOf(trial([unknown]), { ...journey, mayBeUnknown: true });
    expect(verdict).toEqual({ ...clean, unknown: 1 });
  });
});
