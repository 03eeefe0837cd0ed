import { useEffect, useRef, useState } from 'preact/hooks';
import { countTokens } from '../../utils/models/tokens';
import type { RequestParts } from './request-parts';

export type RequestCost = Record<keyof RequestParts, number>;

/** Milliseconds without a change before anything is counted: nobody reads it while typing. */
const pause = 400;
/** Texts whose count is remembered. */
const most = 4000;
const known = new Map<string, number>();

/** Tokens of each part of the next request; null until they are counted. @param parts null: nothing to count. */
export function useRequestCost(parts: RequestParts | null): RequestCost | null {
  const [cost, setCost] = useState<RequestCost | null>(null);
  const texts = parts && JSON.stringify(parts);
  const seen = useRef(texts);
  seen.current = texts;
  useEffect(() => {
    if (!parts) return setCost(null);
    const timer = setTimeout(async () => {
      const counted = {} as RequestCost;
      for (const [name, list] of Object.entries(parts)) counted[name as keyof RequestCost] = await sumOf(list);
      if (seen.current === texts) setCost(counted);
    }, pause);
    return () => clearTimeout(timer);
  }, [texts]);
  return cost;
}

async function sumOf(texts: readonly string[]): Promise<number> {
  let sum = 0;
  for (const text of texts) {
    const tokens = known.get(text) ?? (await countTokens(text)).tokens;
    known.set(text, tokens);
    for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
    sum += tokens;
  }
  return sum;
}
