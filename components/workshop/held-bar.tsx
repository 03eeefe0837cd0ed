import { StepForward } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import type { Call, Run } from '../../utils/thread';
import { words } from '../../utils/words';
import { ask } from '../store/ask';
import { items, run, stepByStep } from '../store/panel';
import { useFocusWhenDrawn } from '../ui/focus-when-drawn';
import { PlainText } from '../ui/plain-text';
import { Sentence } from '../ui/sentence';

/** Where the run waits, and the way on. What it says is what the worker has written down. */
export function HeldBar() {
  const present = run.value;
  const held = present?.held;
  const isHeld =
    stepByStep.value && held?.passed === false && (present?.phase === 'requesting' || present?.phase === 'calling');
  return (
    <div role="status" class="held-status">
      {isHeld && present && held && (
        <Held key={`${held.step} ${held.before} ${held.callId}`} present={present} held={held} />
      )}
    </div>
  );
}

function Held({ present, held }: { present: Run; held: NonNullable<Run['held']> }) {
  const button = useRef<HTMLButtonElement>(null);
  useFocusWhenDrawn(button);
  const call = items.value.find((item): item is Call => item.kind === 'call' && item.id === held.callId);
  const { step, before, callId } = held;
  return (
    <div class="held">
      <p>
        <span class="held-next">{words('nextIs')}</span> <What before={before} step={step} call={call} />
      </p>
      <button
        type="button"
        class="button primary"
        ref={button}
        onClick={() => void ask('workshop/next', { threadId: present.threadId, gate: { step, before, callId } })}
      >
        <StepForward size={16} aria-hidden="true" /> {words('next')}
      </button>
    </div>
  );
}

function What({
  before,
  step,
  call,
}: {
  before: 'request' | 'call' | 'result';
  step: number;
  call: Call | undefined;
}) {
  if (before === 'request') return <>{words('askModelStep', step)}</>;
  const name = <PlainText text={call?.toolName ?? words('theTool')} />;
  if (before === 'result') return <Sentence text={words('handOn')} parts={[name]} />;
  return <Sentence text={call?.site ? words('callOn') : words('callIt')} parts={[name, call?.site]} />;
}
