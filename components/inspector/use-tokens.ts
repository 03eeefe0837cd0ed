import { useEffect, useState } from 'preact/hooks';
import { countTokens } from '../../utils/models/tokens';
import { words } from '../../utils/words';
import { countedTexts, type RunReport } from './run-report';

/** Tokens of each text that was counted so far. */
export type Tokens = ReadonlyMap<string, number>;

const known = new Map<string, number>();

/** Counts every part of a report, a few at a time, so that it can be read meanwhile. */
export function useTokens(report: RunReport | null): Tokens {
  const [tokens, setTokens] = useState<Tokens>(new Map());
  useEffect(() => {
    let isWanted = true;
    void (async () => {
      if (!report) return;
      const texts = countedTexts(report);
      for (const [index, text] of texts.entries()) {
        if (!known.has(text)) known.set(text, (await countTokens(text)).tokens);
        if (!isWanted) return;
        if (index % 40 === 39 || index === texts.length - 1) setTokens(new Map(known));
      }
    })();
    return () => {
      isWanted = false;
    };
  }, [report]);
  return tokens;
}

/** The sum, and whether all of it is counted. */
export function sumOf(texts: readonly string[], tokens: Tokens): { tokens: number; whole: boolean } {
  return {
    tokens: texts.reduce((sum, text) => sum + (tokens.get(text) ?? 0), 0),
    whole: texts.every((text) => tokens.has(text)),
  };
}

/** "about 1,204 tokens": every endpoint frames a request in its own way, so no count of it is exact. */
export const inTokens = ({ tokens, whole }: { tokens: number; whole: boolean }): string =>
  whole ? words('aboutTokens', tokens) : words('toolsCounting');
