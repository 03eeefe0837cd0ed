import { useEffect, useState } from 'preact/hooks';
import type { Exchange } from '../../utils/exchange';
import type { ReplyOf } from '../../utils/messages';
import { ask } from '../store/ask';
import { items, run } from '../store/panel';
import { type RunReport, reportOf } from './run-report';

export type Loaded = {
  report: RunReport;
  runs: ReplyOf<'inspect/list'>['runs'];
  /** Requests of this run that are no longer kept, as far as that is known. */
  dropped: number;
};

const exchangeCache = new Map<string, Exchange>();

/** A run with its requests, read anew while it goes on. Null until it is there. */
export function useReport(threadId: string, runId: string): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  // What has changed since: another step, another state of a call. Text on its way does not count.
  const news = items.value
    .filter((item) => item.runId === runId)
    .map((item) => ('state' in item ? `${item.id} ${item.state}` : item.id))
    .join();
  const phase = run.value?.phase;
  useEffect(() => {
    let isWanted = true;
    void load(threadId, runId, `${news} ${phase}`).then((next) => isWanted && next && setLoaded(next));
    return () => {
      isWanted = false;
    };
  }, [threadId, runId, news, phase]);
  return loaded;
}

async function load(threadId: string, runId: string, _because: string): Promise<Loaded | null> {
  const [list, found] = await Promise.all([ask('inspect/list', { threadId }), ask('inspect/run', { runId })]);
  if (!list || !found) return null;
  const first = list.kept.findIndex((entry) => entry.runId === runId);
  const wanted = list.kept.filter((entry) => entry.runId === runId);
  const before = first > 0 ? list.kept[first - 1] : undefined;
  const exchanges = await Promise.all(wanted.map(({ id }) => exchangeOf(id)));
  const previous = before ? await exchangeOf(before.id) : null;
  const report = reportOf(
    found.items,
    exchanges.filter((one) => one !== null),
    previous ?? undefined,
  );
  return { report, runs: list.runs, dropped: first <= 0 ? list.dropped : 0 };
}

async function exchangeOf(exchangeId: string): Promise<Exchange | null> {
  const known = exchangeCache.get(exchangeId);
  if (known) return known;
  const answer = await ask('inspect/exchange', { exchangeId });
  if (answer?.exchange.endedAt) exchangeCache.set(exchangeId, answer.exchange);
  return answer?.exchange ?? null;
}
