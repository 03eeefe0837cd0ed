import './call-card.css';
import type { Call } from '../../utils/thread';
import { Approval } from '../approvals/approval';
import { PlainText } from '../ui/plain-text';
import { ArgumentsView, briefArguments } from './arguments-view';
import { callTone, callWord } from './call-state';
import { CallTime } from './call-time';
import { ResultView } from './result-view';

/** One call: which tool, where, with what, how it stands and what came back. */
export function CallCard({ call }: { call: Call }) {
  const word = callWord(call);
  const name = call.toolName || call.alias;
  const asking = call.state === 'awaiting-approval';
  return (
    <fieldset class="call" aria-label={`Call ${name}`} data-tone={callTone(word)}>
      <header class="call-head">
        <span class="jack" aria-hidden="true" />
        <span class="call-name">
          <PlainText text={name} />
        </span>
        <span class="call-state">{word}</span>
        <CallTime call={call} />
      </header>
      <Place call={call} />
      {call.explanation && <p class="call-why">{call.explanation}</p>}
      {asking ? (
        <Approval call={call} />
      ) : (
        <details class="fold">
          <summary>
            <span class="fold-name">Arguments</span>
            <span class="fold-brief">{briefArguments(call)}</span>
          </summary>
          <ArgumentsView call={call} />
        </details>
      )}
      {call.result && <ResultView result={call.result} />}
    </fieldset>
  );
}

function Place({ call: { site, tab, decision } }: { call: Call }) {
  const allowed = decision && decision.choice !== 'deny' && decision.by === 'person';
  return (
    <p class="call-place">
      <span>{site || 'Patchbay'}</span>
      {tab && (
        <span class="call-tab" title={tab.url}>
          tab {tab.number}: <PlainText text={tab.title} />
        </span>
      )}
      {allowed && <span>{decision.choice === 'thread' ? 'allowed for this thread' : 'allowed once'}</span>}
    </p>
  );
}
