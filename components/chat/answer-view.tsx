import { GitBranch, RotateCcw } from 'lucide-preact';
import type { AssistantMessage } from '../../utils/thread';
import { words } from '../../utils/words';
import { Markdown } from '../markdown/markdown';
import { InspectButton } from '../stage/inspect-button';
import { isRunning } from '../store/panel';
import { CopyButton } from '../ui/copy-button';
import { IconButton } from '../ui/icon-button';
import { Drafts } from './drafts-view';
import { answerAgain, branchFrom } from './thread-actions';

/** What the model wrote. Read out when it is whole, not word by word. */
export function AnswerView({ message }: { message: AssistantMessage }) {
  const streaming = message.state === 'streaming';
  const { text, reasoning } = message;
  if (!text && !reasoning && !streaming && message.state === 'complete') return null;
  return (
    <article class="answer" aria-label={message.author} aria-busy={streaming}>
      <AnswerHead message={message} />
      {reasoning && (
        <details class="reasoning" open={streaming && !text}>
          <summary>{words('reasoning')}</summary>
          <div class="reasoning-text" dir="auto">
            {reasoning}
          </div>
        </details>
      )}
      {text && <Markdown text={text} growing={streaming} />}
      {streaming && message.drafts && <Drafts drafts={message.drafts} />}
      {streaming && !text && !message.drafts && <Thinking />}
      {message.state === 'interrupted' && <p class="interrupted">{words('interrupted')}</p>}
    </article>
  );
}

function AnswerHead({ message }: { message: AssistantMessage }) {
  const { id, runId, step, author, text, usage, state, callIds } = message;
  // On the way to an answer there is nothing to ask again or to go on from.
  const isEnd = callIds.length === 0;
  return (
    <div class="answer-head">
      <span class="author">{author}</span>
      {usage && (
        <span class="usage" title={words('usageHint')}>
          {words('usage', usage.input, usage.output)}
        </span>
      )}
      {state !== 'streaming' && (
        <span class="answer-tools">
          <InspectButton runId={runId} step={step} />
          {isEnd && !isRunning.value && (
            <IconButton label={words('answerAgain')} small onClick={() => void answerAgain(runId)}>
              <RotateCcw size={14} />
            </IconButton>
          )}
          {isEnd && (
            <IconButton label={words('branchFromAnswer')} small onClick={() => void branchFrom(id)}>
              <GitBranch size={14} />
            </IconButton>
          )}
          {text && <CopyButton text={text} label={words('copyAnswer')} />}
        </span>
      )}
    </div>
  );
}

function Thinking() {
  return (
    <div class="thinking">
      <span class="sr-only">{words('waitingForModel')}</span>
      <i />
      <i />
      <i />
    </div>
  );
}
