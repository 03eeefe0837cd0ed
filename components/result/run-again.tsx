import { RotateCw } from 'lucide-preact';
import { useContext, useState } from 'preact/hooks';
import type { ReplyOf } from '../../utils/messages';
import type { Call } from '../../utils/thread';
import { words } from '../../utils/words';
import { seconds } from '../chat/call-time';
import { ResultView } from '../chat/result-view';
import { ask } from '../store/ask';
import { IconButton } from '../ui/icon-button';
import { Replayed } from '../ui/replayed';
import { Still } from '../ui/still';
import { saidIn } from './earlier-result';

/** What it said the first time, where that was something else. */
const unlike = (first: string | null, now: string | null) => (first === now || now === null ? null : first);

type Ran = ReplyOf<'tool/run'>;

/** Runs the same tool with the same arguments once more, on the person's own click. The model hears nothing of it. */
export function RunAgain({ call }: { call: Call }) {
  const [ran, setRan] = useState<Ran | null>(null);
  const [running, setRunning] = useState(false);
  const isShownOnly = useContext(Replayed) || useContext(Still);
  const { toolKey, arguments: values, address, state } = call;
  if (isShownOnly || toolKey === null || !values || (state !== 'settled' && state !== 'unknown')) return null;
  async function run(key: string, given: Record<string, unknown>) {
    setRunning(true);
    const tabId = address && address.tabId >= 0 ? address.tabId : null;
    const request = { callId: crypto.randomUUID(), toolKey: key, tabId, arguments: given };
    const answer = await ask('tool/run', request, { deadline: call.timeoutMs + 5_000 });
    setRunning(false);
    setRan(answer);
  }
  return (
    <div class="again">
      <IconButton
        label={words('runAgain', call.toolName)}
        small
        disabled={running}
        onClick={() => void run(toolKey, values)}
      >
        <RotateCw size={14} />
      </IconButton>
      {running && <span class="usage">{words('runningNow')}</span>}
      {ran && (
        <div class="again-result">
          <p class="usage">{words('ranAgain', seconds(ran.milliseconds))}</p>
          <ResultView result={ran.result} before={() => unlike(saidIn(call.result), saidIn(ran.result))} />
        </div>
      )}
    </div>
  );
}
