import './call-card.css';
import { browser } from '../../utils/browser';
import type { Call } from '../../utils/thread';
import { words } from '../../utils/words';
import { Approval } from '../approvals/approval';
import { earlierResult } from '../result/earlier-result';
import { RunAgain } from '../result/run-again';
import { InspectButton } from '../stage/inspect-button';
import { items } from '../store/panel';
import { report } from '../store/view';
import { CopyButton } from '../ui/copy-button';
import { Fold } from '../ui/fold';
import { PlainText } from '../ui/plain-text';
import { ArgumentsView, briefArguments } from './arguments-view';
import { callTone, callWord } from './call-state';
import { CallTime } from './call-time';
import { ResultView } from './result-view';
import { shownState } from './shown-state';

/** One call: which tool, where, with what, how it stands and what came back. */
export function CallCard({ call }: { call: Call }) {
  const word = callWord(call);
  const name = call.toolName || call.alias;
  const asking = call.state === 'awaiting-approval';
  return (
    <fieldset class="call" aria-label={words('callOf', name)} data-tone={callTone(word)}>
      <header class="call-head">
        <span class="jack" aria-hidden="true" />
        <span class="call-name">
          <PlainText text={name} />
        </span>
        <span class="call-state">{shownState(word)}</span>
        <CallTime call={call} />
        <InspectButton runId={call.runId} step={call.step} />
      </header>
      <Place call={call} />
      {call.explanation && <p class="call-why">{call.explanation}</p>}
      {asking ? (
        <Approval call={call} />
      ) : (
        <Fold name={words('arguments')} brief={briefArguments(call)}>
          {() => (
            <>
              <ArgumentsView call={call} />
              <div class="item-tools">
                <CopyButton text={call.argumentsText} label={words('copyArguments')} />
              </div>
            </>
          )}
        </Fold>
      )}
      {call.result && (
        <ResultView
          result={call.result}
          before={() => earlierResult(call, items.peek())}
          tellsChanges={isReadingOfChanges(call)}
        />
      )}
      <RunAgain call={call} />
    </fieldset>
  );
}

/** Another tool may have an argument of that name, and answer with anything. */
const isReadingOfChanges = ({ toolKey, arguments: given }: Call): boolean =>
  toolKey?.startsWith('bundled||page.read_page|') === true && given?.changes === true;

function Place({ call: { site, tab, address, decision } }: { call: Call }) {
  const allowed = decision && decision.choice !== 'deny' && decision.by === 'person';
  return (
    <p class="call-place">
      <span>{site || 'Patchbay'}</span>
      {tab && (
        <button
          type="button"
          class="call-tab link-button"
          title={words('showPage', tab.url)}
          onClick={() => show(address)}
        >
          {words('tabNumber', tab.number)} <PlainText text={tab.title} />
        </button>
      )}
      {allowed && <span>{decision.choice === 'thread' ? words('allowedThread') : words('allowedOnce')}</span>}
    </p>
  );
}

/** Brings the call's tab to the front. */
function show(address: Call['address']): void {
  if (!address) return;
  browser.tabs.update(address.tabId, { active: true }).catch(() => {
    report.value = words('tabClosed');
  });
}
