import type { ReplyOf } from '../../utils/messages';
import { words } from '../../utils/words';
import { PlainText } from '../ui/plain-text';

/** What came of it: the result as the model would read it, how long it took, and what was written to the console. */
export function TrialResult({ answer: { result, milliseconds, lines } }: { answer: ReplyOf<'toolkit/try'> }) {
  return (
    <div class="trial-result" role="status">
      <p>
        <strong>{words(result.ok ? 'ended' : 'endedBadly')}</strong> {words('tookMilliseconds', milliseconds)}
      </p>
      {result.ok ? (
        result.content.map((part, index) =>
          part.type === 'text' ? (
            <pre key={index} class="install-code">
              {part.text}
            </pre>
          ) : (
            <img key={index} alt={words('toolGave')} src={`data:${part.mediaType};base64,${part.data}`} />
          ),
        )
      ) : (
        <p class="install-problem error">
          <PlainText text={result.failure.message} />
        </p>
      )}
      {lines.length > 0 && (
        <>
          <h3>{words('console')}</h3>
          <pre class="install-code">{lines.map(({ level, text }) => `${level}: ${text}\n`).join('')}</pre>
        </>
      )}
    </div>
  );
}
