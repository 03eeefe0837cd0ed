import type { Call } from '../../utils/thread';
import { words } from '../../utils/words';
import { ArgumentsView, briefArguments } from '../chat/arguments-view';
import { callTone, callWord } from '../chat/call-state';
import { seconds } from '../chat/call-time';
import { shownState } from '../chat/shown-state';
import { Fold } from '../ui/fold';
import { LongText } from '../ui/long-text';
import { PlainText } from '../ui/plain-text';
import { whyAllowed } from './why-allowed';

/** A call as the journal has it: what was allowed and why, when it ran, what came back. */
export function CallReport({ call }: { call: Call }) {
  const word = callWord(call);
  const { verdict, reasons } = whyAllowed(call);
  return (
    <section class="call" data-tone={callTone(word)} aria-label={words('callOf', call.toolName)}>
      <div class="call-head">
        <span class="jack" aria-hidden="true" />
        <span class="call-name">
          <PlainText text={call.toolName || call.alias} />
        </span>
        <span class="call-state">{shownState(word)}</span>
        {call.dispatchedAt !== undefined && call.settledAt !== undefined && (
          <span class="call-time">{seconds(call.settledAt - call.dispatchedAt)}</span>
        )}
      </div>
      <p class="call-place">
        <span>{call.site || 'Patchbay'}</span>
        {call.tab && (
          <span>
            {words('tabNumber', call.tab.number)} <PlainText text={call.tab.title} />
          </span>
        )}
        <span>{words(effectKeys[call.effect])}</span>
      </p>
      <p class="call-verdict">{verdict}</p>
      {reasons.length > 0 && (
        <ul class="call-reasons">
          {reasons.map((reason) => (
            <li key={reason}>
              <PlainText text={reason} />
            </li>
          ))}
        </ul>
      )}
      <Fold name={words('arguments')} brief={<PlainText text={briefArguments(call)} />}>
        {() => <ArgumentsView call={call} />}
      </Fold>
      <Result result={call.result} />
    </section>
  );
}

const effectKeys = { read: 'effectRead', write: 'effectWrite', unknown: 'effectUnknown' } as const;

function Result({ result }: { result: Call['result'] }) {
  if (!result) return null;
  if (!result.ok) {
    return (
      <p class="call-failure">
        {result.failure.code}: <PlainText text={result.failure.message} />
      </p>
    );
  }
  const text = result.content
    .map((part) =>
      part.type === 'text' ? part.text : `[image, ${part.mediaType}, ${part.data.length} characters]`,
    )
    .join('\n');
  return (
    <Fold name={words('result')} brief={words('characters', text.length)}>
      {() => <LongText text={text || words('empty')} />}
    </Fold>
  );
}
