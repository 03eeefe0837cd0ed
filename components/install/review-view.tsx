import { browser } from '../../utils/browser';
import { canonicalJson } from '../../utils/json';
import { isEverySite, permissionsFor } from '../../utils/match-pattern';
import type { Toolkit, ToolkitDraft, ToolkitTool } from '../../utils/toolkit';
import { reachOf } from '../../utils/toolkits/fingerprint';
import { report } from '../store/view';
import { PlainText } from '../ui/plain-text';
import { install, type Review } from './brought';
import { CodeSwitchNote } from './code-switch-note';
import { CodeView } from './code-view';
import { ToolPreview } from './tool-preview';
import { tracking } from './tracking';
import { reviewNext, waitingReviews } from './waiting-reviews';

/** What would be installed: the sites first, then each tool as the model will see it, what it may do, and its code. */
export function ReviewView({ review, toolkit }: { review: Review; toolkit: ToolkitDraft }) {
  const { installed, fingerprint } = review;
  const { name, version, description, tools, files, source } = toolkit;
  const isSame = installed?.fingerprint === fingerprint;
  return (
    <section class="install-preview" aria-label="What will be installed">
      <h2>
        <PlainText text={[name, version].filter(Boolean).join(' ')} />
      </h2>
      {description && (
        <p>
          <PlainText text={description} />
        </p>
      )}
      <p class="hint">{source ? `From ${source}` : 'From this computer'}</p>
      {installed && <UpdateWords installed={installed} toolkit={toolkit} isSame={isSame} />}
      <h3>Can act on</h3>
      <Sites toolkit={toolkit} />
      <h3>Tools</h3>
      <ul class="install-tools">
        {tools.map((tool) => (
          <ToolPreview key={tool.definition.name} tool={tool} mark={markOf(tool, installed)} />
        ))}
      </ul>
      {files.length > 0 && <h3>{installed ? 'What changes in the files' : 'The files'}</h3>}
      <CodeView files={files} before={installed?.files ?? null} />
      {tools.some(({ file }) => file !== '') && <CodeSwitchNote />}
      <p class="hint">Fingerprint {fingerprint}</p>
      <div class="button-row">
        <button type="button" class="button primary" onClick={() => askAndInstall(toolkit)}>
          {installed ? (isSame ? 'Install again' : 'Install the update') : 'Install'}
        </button>
        {waitingReviews.value.length > 0 && (
          <button type="button" class="button" onClick={() => void reviewNext()}>
            Leave this one out
          </button>
        )}
      </div>
    </section>
  );
}

function Sites({ toolkit: { matches, excludeMatches, frames } }: { toolkit: ToolkitDraft }) {
  return (
    <ul class="install-sites" aria-label="Sites">
      {[...matches].sort(everySiteFirst).map((pattern) => (
        <li key={pattern} data-danger={isEverySite(pattern)}>
          <PlainText text={pattern} />
          {isEverySite(pattern) && <strong> every website</strong>}
        </li>
      ))}
      {excludeMatches.map((pattern) => (
        <li key={pattern}>
          not on <PlainText text={pattern} />
        </li>
      ))}
      {frames === 'all' && <li>in frames of these addresses too</li>}
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
  if (isSame) return <p class="install-done">This very version is installed.</p>;
  const gone = installed.tools.filter(({ definition }) =>
    toolkit.tools.every((one) => one.definition.name !== definition.name),
  );
  return (
    <ul class="install-changes" aria-label="What changes">
      <li>
        Version {installed.version || 'none'} → {toolkit.version || 'none'}
      </li>
      {reachOf(installed) !== reachOf(toolkit) && (
        <li class="danger">Where it works, or what it may do there, changes.</li>
      )}
      {gone.map(({ definition }) => (
        <li key={definition.name}>
          <PlainText text={definition.name} /> goes.
        </li>
      ))}
    </ul>
  );
}

function markOf(tool: ToolkitTool, installed: Toolkit | null): string {
  if (!installed) return '';
  const before = installed.tools.find(({ definition }) => definition.name === tool.definition.name);
  if (!before) return 'new';
  return canonicalJson(before) === canonicalJson(tool) ? '' : 'changed: asks again';
}

const everySiteFirst = (left: string, right: string) => Number(isEverySite(right)) - Number(isEverySite(left));

/** Nothing may be awaited before the request: it needs the gesture of the click. */
function askAndInstall({ matches }: ToolkitDraft): void {
  report.value = '';
  browser.permissions.request({ origins: permissionsFor(matches) }).then(
    (granted) => {
      if (granted) void install(tracking.value !== null).then((done) => done && reviewNext());
      else report.value = 'It was not installed, because the browser was not allowed to reach its sites.';
    },
    (thrown: unknown) => {
      report.value = `It was not installed: the browser did not ask for its sites (${String(thrown)}).`;
    },
  );
}
