import './install.css';
import { report } from '../store/view';
import { PlainText } from '../ui/plain-text';
import { inspection, installed } from './manifest';
import { ManifestSource } from './manifest-source';
import { Problems } from './problems';
import { ToolkitPreviewView } from './toolkit-preview';

/** Where a person adds a toolkit: bring it, read what it is, then install it or leave. */
export function InstallPage() {
  const found = inspection.value;
  return (
    <main class="install">
      <h1>Add a toolkit</h1>
      <p class="hint">
        A toolkit names functions that a site already has, so that the agent can call them. Nothing is installed
        before you press Install, and its tools stay off until you switch them on.
      </p>
      <ManifestSource />
      {found && <Problems problems={found.problems} />}
      {found?.toolkit && <ToolkitPreviewView toolkit={found.toolkit} />}
      <div role="alert">{report.value && <p class="install-problem error">{report.value}</p>}</div>
      <div role="status">
        {installed.value && (
          <p class="install-done">
            <PlainText text={installed.value} /> is installed. Its tools are off: open one of its sites, then switch
            them on in the panel, under Tools.
          </p>
        )}
      </div>
    </main>
  );
}
