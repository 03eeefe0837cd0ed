import type { Exchange, ExchangeList } from '../exchange';
import type { Records } from '../storage/change';

/** Characters of requests and streams that are kept for a thread. The oldest go first; how many is written down. */
export const mostCharacters = 16_000_000;
/** Exchanges that are kept for a thread, however small. */
export const mostExchanges = 400;

const sizeOf = ({ body, raw }: Exchange): number => body.length + raw.length;

/** Puts an exchange among those of its thread, in the transaction of whatever came of it. */
export async function keepExchange(within: Records, exchange: Exchange): Promise<void> {
  const { id, threadId, runId, step, attempt, answerId } = exchange;
  const list: ExchangeList = (await within.get('exchangeLists', threadId)) ?? {
    id: threadId,
    kept: [],
    dropped: 0,
  };
  const entry = { id, runId, step, attempt, answerId, size: sizeOf(exchange) };
  const known = list.kept.findIndex((other) => other.id === id);
  const kept = known < 0 ? [...list.kept, entry] : list.kept.with(known, entry);
  within.put('exchanges', exchange);
  const surplus = tooMany(kept.map(({ size }) => size));
  for (const { id: old } of kept.slice(0, surplus)) within.delete('exchanges', old);
  within.put('exchangeLists', { ...list, kept: kept.slice(surplus), dropped: list.dropped + surplus });
}

export async function forgetExchanges(within: Records, threadId: string): Promise<void> {
  const list = await within.get('exchangeLists', threadId);
  if (!list) return;
  for (const { id } of list.kept) within.delete('exchanges', id);
  within.delete('exchangeLists', threadId);
}

/** How many of the oldest have to go; the newest always stays. */
export function tooMany(sizes: readonly number[]): number {
  let total = sizes.reduce((sum, size) => sum + size, 0);
  let gone = 0;
  while (gone < sizes.length - 1 && (total > mostCharacters || sizes.length - gone > mostExchanges)) {
    total -= sizes[gone] ?? 0;
    gone += 1;
  }
  return gone;
}
