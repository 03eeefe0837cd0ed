import { PictureInPicture2 } from 'lucide-preact';
import type { PanelState } from '../../utils/panel-state';
import type { Run } from '../../utils/thread';
import { seconds } from '../chat/call-time';
import { ItemView } from '../chat/item-view';
import { popOut } from '../stage/pop-out';
import type { Stage } from '../stage/stage';
import { StageFrame } from '../stage/stage-frame';
import { IconButton } from '../ui/icon-button';
import { PlainText } from '../ui/plain-text';
import { Sentence } from '../ui/sentence';
import { useSentTools } from './sent-tools';
import { useThread } from './thread-watch';
import './workshop.css';
import { counted, words } from '../../utils/words';

type Compared = Extract<Stage, { kind: 'comparison' }>;

/** One question twice: with a tool and without it. Both are real runs, and both can go on from here. */
export function ComparisonScreen({ wanted }: { wanted: Compared }) {
  const left = useThread(wanted.left);
  const right = useThread(wanted.right);
  const leftRun = left.run?.id === wanted.leftRun ? left.run : null;
  const sentLeft = useSentTools(wanted.left, leftRun);
  const sentRight = useSentTools(wanted.right, right.run);
  return (
    <StageFrame
      title={words('sameTwice')}
      tools={
        <IconButton label={words('openInWindow')} onClick={() => popOut(wanted)}>
          <PictureInPicture2 size={17} />
        </IconButton>
      }
    >
      <Difference left={sentLeft} right={sentRight} />
      <div class="columns">
        <Column which="with" tool={wanted.without} state={left} runId={wanted.leftRun} sent={sentLeft} />
        <Column which="without" tool={wanted.without} state={right} runId={right.run?.id ?? ''} sent={sentRight} />
      </div>
    </StageFrame>
  );
}

/** Read off the two requests themselves. */
function Difference({ left, right }: { left: string[] | null; right: string[] | null }) {
  if (!left || !right) return <p class="hint">{words('waitingForBoth')}</p>;
  const missing = left.filter((name) => !right.includes(name));
  return (
    <p class="difference" role="status">
      {missing.length === 0 ? (
        words('sameTools')
      ) : (
        <Sentence
          text={words('secondLacked')}
          parts={[
            missing.map((name) => (
              <code key={name}>
                <PlainText text={name} />
              </code>
            )),
          ]}
        />
      )}
    </p>
  );
}

type ColumnProps = {
  which: 'with' | 'without';
  tool: string;
  state: PanelState;
  runId: string;
  sent: string[] | null;
};

function Column({ which, tool, state, runId, sent }: ColumnProps) {
  const items = state.items.filter((item) => item.runId === runId);
  return (
    <section class="column" aria-label={words(which, tool)}>
      <h2>
        <Sentence text={words(which, '%1')} parts={[<PlainText key="tool" text={tool} />]} />
      </h2>
      <p class="hint">{factsOf(state, state.run, sent)}</p>
      <div class="log">
        {items.map((item) => (
          <ItemView key={item.id} item={item} last={false} />
        ))}
      </div>
    </section>
  );
}

function factsOf({ items }: PanelState, run: Run | null, sent: string[] | null): string {
  if (!run) return '…';
  const own = items.filter((item) => item.runId === run.id);
  const calls = own.filter((item) => item.kind === 'call');
  const tokens = own.reduce((sum, item) => sum + (item.kind === 'assistant' ? (item.usage?.input ?? 0) : 0), 0);
  const ends = own.flatMap((item) => (item.kind === 'call' ? (item.settledAt ?? []) : item.createdAt));
  return [
    sent && counted('toolsSent', sent.length),
    counted('callsMade', calls.length),
    tokens > 0 && words('tokensRead', tokens),
    seconds(Math.max(run.startedAt, ...ends) - run.startedAt),
  ]
    .filter(Boolean)
    .join(' · ');
}
