import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toolNamed } from '../catalogue/documents';
import type { Running } from './stage';
import { createStage, settled } from './stage';

type Move =
  | { type: 'call'; tab: number; isRead: boolean }
  | { type: 'again' }
  | { type: 'answer' | 'lose' | 'stop' | 'leave'; pick: number };

const pick = fc.nat(20);
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ type: fc.constant('call' as const), tab: fc.integer({ min: 1, max: 3 }), isRead: fc.boolean() }),
  fc.record({ type: fc.constant('call' as const), tab: fc.constant(1), isRead: fc.boolean() }),
  fc.record({ type: fc.constant('again' as const) }),
  fc.record({ type: fc.constantFrom('answer' as const, 'lose' as const, 'stop' as const, 'leave' as const), pick }),
  fc.record({ type: fc.constant('answer' as const), pick }),
);

it('runs each call at most once, in order within a document, and answers it exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 60 }), async (moves) => {
      const stage = createStage();
      const tools = [toolNamed('write'), toolNamed('look', { annotations: { readOnlyHint: true } })];
      for (const tab of [1, 2, 3]) await stage.open(tab, `d${tab}`, tools);
      const stops = new Map<string, AbortController>();
      const answers = new Map<string, number>();
      const asked: { callId: string; documentId: string; isRead: boolean }[] = [];
      const running = () => stage.started.filter(({ callId }) => answers.get(callId) === 0);
      let last = null as ReturnType<typeof stage.prepared> | null;
      let generation = 0;

      for (const step of moves) {
        if (step.type === 'call') {
          const callId = `c${asked.length}`;
          const call = stage.prepared(step.isRead ? 'look' : 'write', {}, step.tab, callId);
          const stop = new AbortController();
          stops.set(callId, stop);
          answers.set(callId, 0);
          asked.push({ callId, documentId: call.place.address.documentId, isRead: step.isRead });
          void stage.dispatch(call, stop.signal).then(() => answers.set(callId, (answers.get(callId) ?? 0) + 1));
          last = call;
        } else if (step.type === 'again') {
          if (last && answers.get(last.callId) === 0) void stage.dispatch(last);
        } else {
          const open = running();
          const chosen = open[step.pick % Math.max(1, open.length)];
          if (step.type === 'stop') stops.get(`c${step.pick % Math.max(1, asked.length)}`)?.abort();
          else if (chosen && step.type === 'answer') chosen.answer('done');
          else if (chosen && step.type === 'lose') chosen.drop({ kind: 'lost', detail: '' });
          else if (chosen) await stage.open(chosen.address.tabId, `g${++generation}`, tools);
        }
        await settled();
        expectOrder(stage.started, asked, answers);
      }

      for (const stop of stops.values()) stop.abort();
      await settled();
      for (const [callId, count] of answers) expect(count, callId).toBe(1);
    }),
    { numRuns: 150 },
  );
}, 60_000);

function expectOrder(
  started: readonly Running[],
  asked: readonly { callId: string; documentId: string; isRead: boolean }[],
  answers: ReadonlyMap<string, number>,
) {
  const ids = started.map(({ callId }) => callId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const documentId of new Set(asked.map((call) => call.documentId))) {
    const own = asked.filter((call) => call.documentId === documentId);
    const order = own.map(({ callId }) => callId).filter((callId) => ids.includes(callId));
    expect(ids.filter((callId) => order.includes(callId))).toEqual(order);
    const open = own.filter(({ callId }) => ids.includes(callId) && answers.get(callId) === 0);
    expect(open.length).toBeLessThanOrEqual(open.every(({ isRead }) => isRead) ? 4 : 1);
  }
}
