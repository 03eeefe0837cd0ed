import { browser } from '../../utils/browser';
import { canonicalJson } from '../../utils/json';
import { isEverySite, permissionsFor } from '../../utils/match-pattern';
import type { Toolkit, ToolkitDraft, ToolkitTool } from '../../utils/toolkit';
import { reachOf } from '../../utils/toolkits/fingerprint';
import { words } from '../../utils/words';
import { report } from '../store/view';
import { PlainText } from '../ui/plain-text';
import { Sentence } from '../ui/sentence';
import { install, type Review } from './brought';
import { CodeSwitchNote } from './code-switch-note';
import { CodeView } from './code-view';
import { ToolPreview } from './tool-preview';
import { tracking } from './tracking';
import { reviewNext, waitingReviews } from './waiting-reviews';

/** What would be installed: the sites first, then each tool as the model will see it, what it may do, and its code. */
export function ReviewView({ review, toolkit }: { review: Review; toolkit: ToolkitDraft }) {
  const { installed, fingerprint } = review;
  const { name, version, description, tools, files, grants, connect, secrets, source } = toolkit;
  const isSame = installed?.fingerprint === fingerprint;
  return (
    <section class="install-preview" aria-label={words('willBeInstalled')}>
      <h2>
        <PlainText text={[name, version].filter(Boolean).join(' ')} />
      </h2>
      {description && (
        <p>
          <PlainText text={description} />
        </p>
      )}
      <p class="hint">{source ? words('fromSource', source) : words('fromThisComputer')}</p>
      {installed && <UpdateWords installed={installed} toolkit={toolkit} isSame={isSame} />}
      <h3>{words('canActOn')}</h3>
      <Sites toolkit={toolkit} />
      <h3>{words('tools')}</h3>
      <ul class="install-tools">
        {tools.map((tool) => (
          <ToolPreview key={tool.definition.name} tool={tool} mark={markOf(tool, installed)} />
        ))}
      </ul>
      {grants.includes('fetch') && <p>{words('codeMayFetch', connect.join(', '))}</p>}
      {grants.includes('storage') && <p>{words('codeMayKeep')}</p>}
      {secrets.map(({ name: secret, host }) => (
        <p key={secret}>{words('codeUsesSecret', secret, host)}</p>
      ))}
      {files.length > 0 && <h3>{installed ? words('filesChange') : words('theFiles')}</h3>}
      <CodeView files={files} before={installed?.files ?? null} />
      {tools.some(({ file }) => file !== '') && <CodeSwitchNote />}
      <p class="hint">{words('fingerprint', fingerprint)}</p>
      <div class="button-row">
        <button type="button" class="button primary" onClick={() => askAndInstall(toolkit)}>
          {installed ? words(isSame ? 'installAgain' : 'installUpdate') : words('install')}
        </button>
        {waitingReviews.value.length > 0 && (
          <button type="button" class="button" onClick={() => void reviewNext()}>
            {words('leaveOut')}
          </button>
        )}
      </div>
    </section>
  );
}

function Sites({ toolkit: { matches, excludeMatches, frames } }: { toolkit: ToolkitDraft }) {
  return (
    <ul class="install-sites" aria-label={words('sites')}>
      {[...matches].sort(everySiteFirst).map((pattern) => (
        <li key={pattern} data-danger={isEverySite(pattern)}>
          <PlainText text={pattern} />
          {isEverySite(pattern) && <strong> {words('everyWebsite')}</strong>}
        </li>
      ))}
      {excludeMatches.map((pattern) => (
        <li key={pattern}>
          {words('notOn')} <PlainText text={pattern} />
        </li>
      ))}
      {frames === 'all' && <li>{words('framesToo')}</li>}
    </ul>
  );
}

function UpdateWords({
  installed,
  toolkit,
  isSame,
}: {
  installed: Toolkit;
  toolkit: ToolkitDraft;
  isSame: boolean;
}) {
  if (isSame) return <p class="install-done">{words('sameInstalled')}</p>;
  const gone = installed.tools.filter(({ definition }) =>
    toolkit.tools.every((one) => one.definition.name !== definition.name),
  );
  return (
    <ul class="install-changes" aria-label={words('whatChanges')}>
      <li>{words('versionChange', installed.version || words('none'), toolkit.version || words('none'))}</li>
      {reachOf(installed) !== reachOf(toolkit) && <li class="danger">{words('reachChanges')}</li>}
      {gone.map(({ definition }) => (
        <li key={definition.name}>
          <Sentence text={words('toolGoes', '%1')} parts={[<PlainText key="name" text={definition.name} />]} />
        </li>
      ))}
    </ul>
  );
}

function markOf(tool: ToolkitTool, installed: Toolkit | null): string {
  if (!installed) return '';
  const before = installed.tools.find(({ definition }) => definition.name === tool.definition.name);
  if (!before) return words('new');
  return canonicalJson(before) === canonicalJson(tool) ? '' : words('changedAsksAgain');
}

const everySiteFirst = (left: string, right: string) => Number(isEverySite(right)) - Number(isEverySite(left));

/** Only this computer itself is asked without encryption. */
const addressesOf = (host: string): string =>
  `${['localhost', '127.0.0.1'].includes(host) ? 'http' : 'https'}://${host}/*`;

/** Nothing may be awaited before the request: it needs the gesture of the click. */
function askAndInstall({ matches, connect }: ToolkitDraft): void {
  report.value = '';
  browser.permissions.request({ origins: permissionsFor([...matches, ...connect.map(addressesOf)]) }).then(
    (granted) => {
      if (granted) void install(tracking.value !== null).then((done) => done && reviewNext());
      else report.value = words('notInstalledSites');
    },
    (thrown: unknown) => {
      report.value = words('notInstalledAsk', String(thrown));
    },
  );
}
