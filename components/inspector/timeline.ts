import type { Exchange } from '../../utils/exchange';
import type { Call } from '../../utils/thread';
import { callTone, callWord } from '../chat/call-state';

/** Times in milliseconds since the epoch. */
export type Bar = {
  from: number;
  to: number;
  kind: 'thinking' | 'answering' | 'asking' | 'queued' | 'good' | 'bad' | 'busy' | 'quiet';
  label: string;
};
export type Lane = { name: string; bars: Bar[] };
export type Timeline = { from: number; to: number; lanes: Lane[] };

type Asked = Pick<Exchange, 'startedAt' | 'firstAt' | 'endedAt' | 'step' | 'attempt'>;

/** Who was busy when: the model, the person, and each tab. `now` ends what has not ended yet. */
export function timelineOf(exchanges: readonly Asked[], calls: readonly Call[], now: number): Timeline {
  const lanes = new Map<string, Bar[]>();
  const put = (name: string, bar: Bar) => {
    if (bar.to >= bar.from) lanes.set(name, [...(lanes.get(name) ?? []), bar]);
  };
  for (const exchange of exchanges) for (const bar of modelBars(exchange, now)) put('Model', bar);
  for (const call of calls) {
    const asked = questionBar(call, now);
    if (asked) put('You', asked);
    for (const bar of callBars(call, now)) put(laneOf(call), bar);
  }
  const all = [...lanes.values()].flat();
  const from = Math.min(...all.map((bar) => bar.from));
  const to = Math.max(...all.map((bar) => bar.to));
  return all.length === 0
    ? { from: now, to: now, lanes: [] }
    : { from, to, lanes: [...lanes].map(([name, bars]) => ({ name, bars })) };
}

function modelBars({ startedAt, firstAt, endedAt, step, attempt }: Asked, now: number): Bar[] {
  const name = attempt > 1 ? `step ${step}, attempt ${attempt}` : `step ${step}`;
  const end = endedAt ?? now;
  const first = firstAt ?? end;
  const waiting: Bar = {
    from: startedAt,
    to: first,
    kind: 'thinking',
    label: `${name}: waiting for the first word`,
  };
  return firstAt === null
    ? [waiting]
    : [waiting, { from: first, to: end, kind: 'answering', label: `${name}: answering` }];
}

const questionBar = ({ question, decision, proposedAt, toolName, settledAt }: Call, now: number): Bar | null =>
  question
    ? {
        from: proposedAt,
        to: decision?.at ?? settledAt ?? now,
        kind: 'asking',
        label: `${toolName}: waiting for you`,
      }
    : null;

function callBars(call: Call, now: number): Bar[] {
  const { dispatchedAt, settledAt, decision, toolName } = call;
  if (dispatchedAt === undefined) return [];
  const word = callWord(call);
  const queued: Bar[] =
    decision && dispatchedAt > decision.at
      ? [{ from: decision.at, to: dispatchedAt, kind: 'queued', label: `${toolName}: in line` }]
      : [];
  return [
    ...queued,
    { from: dispatchedAt, to: settledAt ?? now, kind: callTone(word), label: `${toolName}: ${word}` },
  ];
}

const laneOf = ({ tab, site }: Call): string =>
  tab ? `Tab ${tab.number}: ${tab.title || site}` : site || 'Patchbay';
