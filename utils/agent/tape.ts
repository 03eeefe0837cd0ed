import type { Exchange } from '../exchange';
import type { ModelEvent, ModelRequest, Wire } from '../models/model';
import { newId } from './phase';

/** Characters of one request, and of one stream, that are kept. */
const longest = 4_000_000;
/** Pieces of text that come within so many milliseconds are one: a screen shows no more. */
const together = 16;
const mostArrivals = 5_000;

type Facts = Pick<Exchange, 'threadId' | 'runId' | 'step' | 'answerId' | 'author' | 'model'>;
type Take = { exchange: Exchange; hide: (text: string) => string; raw: string[]; rawLength: number };

/** Listens to one answer: what really went out, what really came, and when. Each attempt is a take of its own. */
export function createTape(facts: Facts, now: () => number) {
  const takes: Take[] = [];
  let told = 0;
  let handed: { request: ModelRequest; takesBefore: number } | undefined;

  function begin(wire: Exchange['wire'], url: string, body: string, hide: Take['hide']): Take {
    const sent = hide(body);
    const exchange: Exchange = {
      ...facts,
      id: newId(),
      attempt: takes.length + 1,
      wire,
      url: hide(url),
      startedAt: now(),
      firstAt: null,
      endedAt: null,
      status: null,
      body: sent.slice(0, longest),
      bodyLeftOut: Math.max(0, sent.length - longest),
      raw: '',
      rawLeftOut: 0,
      arrivals: [],
    };
    const take: Take = { exchange, hide, raw: [], rawLength: 0 };
    takes.push(take);
    return take;
  }

  function hear(take: Take, text: string): void {
    take.exchange.firstAt ??= now();
    take.rawLength += text.length;
    if (take.rawLength - text.length < longest) take.raw.push(text);
  }

  const wire: Wire = {
    sent: (url, body, hide) => void begin('http', url, body, hide),
    received: (text) => {
      const take = takes.at(-1);
      if (take) hear(take, text);
    },
    ended: (status) => {
      const take = takes.at(-1);
      if (take) take.exchange = { ...take.exchange, status, endedAt: now() };
    },
  };

  return {
    wire,
    /** The model is about to be asked this. */
    asking(request: ModelRequest): void {
      handed = { request, takesBefore: takes.length };
    },
    /** A model that told nothing of a wire has none: what it was handed and what it said is all there is. */
    heard(event: ModelEvent): void {
      const hasWire = takes.length > (handed?.takesBefore ?? 0);
      const take =
        (hasWire && takes.at(-1)) || begin('inside', '', JSON.stringify(handed?.request), (text) => text);
      if (take.exchange.wire === 'inside') hear(take, `${JSON.stringify(event)}\n`);
      if (event.type === 'text' || event.type === 'reasoning') {
        noteArrival(take.exchange, event.type, event.append.length, now());
      }
    },
    /**
     * What has gone out since this was last asked, for a worker that is ended before the answer is. The raw text is only
     * given once it is over, whole, so that no half of a key is in it.
     */
    news(): Exchange[] {
      const fresh = takes.slice(told);
      told = takes.length;
      return fresh.map(({ exchange }) => exchange);
    },
    end: (): Exchange[] =>
      takes.map(({ exchange, raw, rawLength, hide }) => {
        const text = hide(raw.join('')).slice(0, longest);
        return {
          ...exchange,
          endedAt: exchange.endedAt ?? now(),
          raw: text,
          rawLeftOut: Math.max(0, rawLength - longest),
        };
      }),
  };
}
export type Tape = ReturnType<typeof createTape>;

function noteArrival(exchange: Exchange, field: 'text' | 'reasoning', length: number, at: number): void {
  const { arrivals, startedAt } = exchange;
  const after = at - startedAt;
  const last = arrivals.at(-1);
  const joins = last && last[1] === field && (after - last[0] < together || arrivals.length >= mostArrivals);
  if (last && joins) last[2] += length;
  else arrivals.push([after, field, length]);
}
