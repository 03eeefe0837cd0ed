import { useEffect, useState } from 'preact/hooks';
import type { Run } from '../../utils/thread';
import { requestParts } from '../inspector/request-parts';
import { ask } from '../store/ask';

/** Names of the tools in the first request of a run, as it was sent; null until that is known. */
export function useSentTools(threadId: string, run: Run | null): string[] | null {
  const [names, setNames] = useState<string[] | null>(null);
  const runId = run?.id;
  const [phase, step] = [run?.phase, run?.step];
  useEffect(() => {
    let isWanted = true;
    void sentTools(threadId, runId ?? '', `${phase} ${step}`).then((found) => isWanted && found && setNames(found));
    return () => {
      isWanted = false;
    };
  }, [threadId, runId, phase, step]);
  return names;
}

async function sentTools(threadId: string, runId: string, _because: string): Promise<string[] | null> {
  const list = await ask('inspect/list', { threadId });
  const first = list?.kept.find((entry) => entry.runId === runId);
  const found = first && (await ask('inspect/exchange', { exchangeId: first.id }));
  const parts = found ? requestParts(found.exchange.body) : null;
  return parts?.filter(({ kind }) => kind === 'tool').map(({ label }) => label) ?? null;
}
