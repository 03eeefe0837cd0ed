import { browser } from '../../utils/browser';
import { isEverySite, permissionsFor } from '../../utils/match-pattern';
import type { ToolkitPreview, ToolkitTool } from '../../utils/toolkit';
import { report } from '../store/view';
import { PlainText } from '../ui/plain-text';
import { install } from './manifest';

/** What would be installed: the sites first, then each tool as the model will see it, and what it runs. */
export function ToolkitPreviewView({ toolkit }: { toolkit: ToolkitPreview }) {
  const { name, version, description, matches, excludeMatches, tools } = toolkit;
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
      <h3>Can act on</h3>
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
      </ul>
      <h3>Tools</h3>
      <ul class="install-tools">
        {tools.map((tool) => (
          <ToolPreview key={tool.definition.name} tool={tool} />
        ))}
      </ul>
      <p class="hint">Fingerprint {toolkit.fingerprint}</p>
      <button type="button" class="button primary" onClick={() => askAndInstall(matches)}>
        Install
      </button>
    </section>
  );
}

function ToolPreview({ tool: { definition, entrypoint, order, matches } }: { tool: ToolkitTool }) {
  return (
    <li class="install-tool">
      <strong>
        <PlainText text={definition.name} />
      </strong>
      {definition.annotations.readOnlyHint && <span class="badge">says it only reads</span>}
      <p>
        <PlainText text={definition.description} />
      </p>
      <p class="hint">
        Calls <code>{`${entrypoint}(${order ? order.join(', ') : 'arguments'})`}</code> of the page
        {matches.length > 0 && <span> on {matches.join(', ')}</span>}
      </p>
      <details>
        <summary>Parameters</summary>
        <pre>{JSON.stringify(definition.inputSchema, null, 2)}</pre>
      </details>
    </li>
  );
}

const everySiteFirst = (left: string, right: string) => Number(isEverySite(right)) - Number(isEverySite(left));

/** Nothing may be awaited before the request: it needs the gesture of the click. */
function askAndInstall(matches: readonly string[]): void {
  report.value = '';
  browser.permissions.request({ origins: permissionsFor(matches) }).then(
    (granted) => {
      if (granted) void install();
      else report.value = 'It was not installed, because the browser was not allowed to reach its sites.';
    },
    (thrown: unknown) => {
      report.value = `It was not installed: the browser did not ask for its sites (${String(thrown)}).`;
    },
  );
}
