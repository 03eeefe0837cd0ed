import './install.css';
import { useEffect } from 'preact/hooks';
import { report } from '../store/view';
import { PlainText } from '../ui/plain-text';
import { installedName, refreshKnown, review } from './brought';
import { KnownToolkits } from './known-toolkits';
import { Problems } from './problems';
import { ReviewView } from './review-view';
import { SourceChooser } from './source-chooser';
import { TrackingView } from './tracking-view';

/** Where a person adds a toolkit: bring it, read what it is, then install it or leave. */
export function InstallPage() {
  const found = review.value;
  useEffect(() => void refreshKnown(), []);
  return (
    <main class="install">
      <h1>Toolkits</h1>
      <p class="hint">
        A toolkit adds tools to a site: functions that the site has, or code of its own. Nothing of it runs, and
        nothing is installed, before you press Install; its tools stay off until you switch them on.
      </p>
      <SourceChooser />
      <TrackingView />
      {found && <Problems problems={found.problems} />}
      {found?.toolkit && <ReviewView review={found} toolkit={found.toolkit} />}
      <div role="alert">{report.value && <p class="install-problem error">{report.value}</p>}</div>
      <div role="status">
        {installedName.value && (
          <p class="install-done">
            <PlainText text={installedName.value} /> is installed. Its tools are off: open one of its sites, then
            switch them on in the panel, under Tools.
          </p>
        )}
      </div>
      <KnownToolkits />
    </main>
  );
}
