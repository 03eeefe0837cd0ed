// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest';
import { exportReport } from '../../../components/inspector/export-report';
import { reportOf } from '../../../components/inspector/run-report';
import { timelineOf } from '../../../components/inspector/timeline';
import { whyAllowed } from '../../../components/inspector/why-allowed';
import type { Exchange } from '../../../utils/exchange';
import { sampleAnswer, sampleCall, sampleQuestion, sampleUser } from '../samples';

const anExchange = (changes: Partial<Exchange> = {}): Exchange => ({
  id: 'e1',
  threadId: 'thread-1',
  runId: 'run-1',
  step: 1,
  answerId: 'a1',
  attempt: 1,
  author: 'qwen3:8b',
  model: 'qwen3:8b',
  wire: 'http',
  url: 'http://localhost:11434/v1/chat/completions',
  startedAt: 1000,
  firstAt: 1200,
  endedAt: 2000,
  status: 200,
  body: JSON.stringify({ model: 'm', messages: [{ role: 'user', content: 'Hello' }] }),
  bodyLeftOut: 0,
  raw: 'data: {}\n\n',
  rawLeftOut: 0,
  arrivals: [],
  ...changes,
});

beforeAll(() => {
  // happy-dom has no layout to watch.
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
});

describe('a report', () => {
  it('has a step for each that anything is known of, even where its request is not kept', () => {
    const items = [sampleUser('Pin it'), sampleAnswer('', { step: 1 }), sampleCall({ step: 2 })];
    const { steps } = reportOf(items, [anExchange()], undefined);
    expect(steps.map(({ step, attempts, calls }) => [step, attempts.length, calls.length])).toEqual([
      [1, 1, 0],
      [2, 0, 1],
    ]);
  });

  it('marks what is new since the step before, and in its first step since the run before', () => {
    const say = (...words: string[]) =>
      JSON.stringify({ messages: words.map((content) => ({ role: 'user', content })) });
    const { steps } = reportOf(
      [],
      [anExchange({ body: say('a', 'b') }), anExchange({ id: 'e2', step: 2, body: say('a', 'b', 'c') })],
      anExchange({ id: 'e0', body: say('a') }),
    );
    const fresh = steps.map(({ attempts }) =>
      attempts.flatMap(({ compared }) => compared?.parts.filter(({ isNew }) => isNew).map(({ text }) => text)),
    );
    expect(fresh).toEqual([['b'], ['c']]);
  });

  it('is a file in which foreign text is text, and which may run nothing', () => {
    const hostile = '<img src=x onerror=alert(1)></style><script>alert(2)</script>&amp;';
    const items = [
      sampleUser(hostile),
      sampleCall({ toolName: hostile, tab: { number: 1, title: hostile, url: '' } }),
    ];
    const body = JSON.stringify({ messages: [{ role: 'user', content: hostile }] });
    const file = exportReport(reportOf(items, [anExchange({ body, raw: hostile })], undefined), new Map(), 0);
    expect(file).not.toMatch(/<script|<img|onerror=alert\(1\)>/);
    expect(file).toContain("default-src 'none'");
    const read = new DOMParser().parseFromString(file, 'text/html');
    expect(read.querySelector('blockquote')?.textContent).toBe(hostile);
    expect(read.querySelectorAll('script, img, button, iframe').length).toBe(0);
    // Nothing waits to be drawn: what is folded is in the file.
    expect([...read.querySelectorAll('.raw')].some((raw) => raw.textContent === hostile)).toBe(true);
  });
});

describe('the timeline', () => {
  it('has a lane for the model, for the person and for each tab', () => {
    const first = sampleCall({ proposedAt: 2000, dispatchedAt: 2100, settledAt: 2400 });
    const asked = {
      ...sampleQuestion({ tab: { number: 2, title: 'Shop', url: '' }, proposedAt: 2000 }),
      decision: { by: 'person', choice: 'once', at: 3000 } as const,
    };
    const { lanes, from, to } = timelineOf([anExchange()], [first, asked], 5000);
    expect(lanes.map(({ name }) => name)).toEqual(['Model', 'Tab 1: Notes and map', 'You']);
    expect([from, to]).toEqual([1000, 3000]);
    expect(lanes[0]?.bars.map(({ kind, from: start, to: end }) => [kind, start, end])).toEqual([
      ['thinking', 1000, 1200],
      ['answering', 1200, 2000],
    ]);
    expect(lanes[2]?.bars).toMatchObject([{ kind: 'asking', from: 2000, to: 3000 }]);
  });

  it('ends what has not ended at this moment, and is empty where nothing happened', () => {
    const { bars } = timelineOf([anExchange({ firstAt: null, endedAt: null })], [], 9000).lanes[0] ?? { bars: [] };
    expect(bars).toMatchObject([{ kind: 'thinking', to: 9000 }]);
    expect(timelineOf([], [], 5)).toEqual({ from: 5, to: 5, lanes: [] });
  });
});

describe('what was allowed, and why', () => {
  it('says who decided, and gives the reasons of the rules in their own words', () => {
    const byRule = sampleCall({ decision: { by: 'rule', choice: 'once', at: 1, reasons: ['It only reads.'] } });
    expect(whyAllowed(byRule)).toEqual({ verdict: 'Allowed by rule, without asking', reasons: ['It only reads.'] });
    const asked = sampleQuestion({ proposedAt: 1000 }, ['It writes.']);
    expect(whyAllowed(asked)).toEqual({ verdict: 'Waiting for you', reasons: ['Asked because: It writes.'] });
    const decision = { by: 'person', choice: 'deny', at: 3000 } as const;
    expect(whyAllowed({ ...asked, decision }).verdict).toBe('You declined it after 2.0 s');
  });
});
