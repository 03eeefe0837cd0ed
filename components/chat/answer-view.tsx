import type { AssistantMessage } from '../../utils/thread';
import { Markdown } from '../markdown/markdown';
import { CopyButton } from '../ui/copy-button';

/** What the model wrote. Read out when it is whole, not word by word. */
export function AnswerView({ message }: { message: AssistantMessage }) {
  const streaming = message.state === 'streaming';
  const { text, reasoning, usage } = message;
  if (!text && !reasoning && !streaming && message.state === 'complete') return null;
  return (
    <article class="answer" aria-label={message.author} aria-busy={streaming}>
      <div class="answer-head">
        <span class="author">{message.author}</span>
        {usage && (
          <span class="usage" title="Tokens that the model read and wrote">
            {usage.input.toLocaleString()} in · {usage.output.toLocaleString()} out
          </span>
        )}
        {!streaming && text && <CopyButton text={text} label="Copy answer" />}
      </div>
      {reasoning && (
        <details class="reasoning" open={streaming && !text}>
          <summary>Reasoning</summary>
          <div class="reasoning-text" dir="auto">
            {reasoning}
          </div>
        </details>
      )}
      {text && <Markdown text={text} growing={streaming} />}
      {streaming && !text && <Thinking />}
      {message.state === 'interrupted' && <p class="interrupted">Interrupted here. Its calls were not run.</p>}
    </article>
  );
}

function Thinking() {
  return (
    <div class="thinking">
      <span class="sr-only">Waiting for the model</span>
      <i />
      <i />
      <i />
    </div>
  );
}
