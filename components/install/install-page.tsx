import './install.css';
import { useEffect } from 'preact/hooks';
import { words } from '../../utils/words';
import { report } from '../store/view';
import { PlainText } from '../ui/plain-text';
import { Sentence } from '../ui/sentence';
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
      <h1>{words('toolkits')}</h1>
      <p class="hint">{words('installMeaning')}</p>
      <SourceChooser />
      <TrackingView />
      {found && <Problems problems={found.problems} />}
      {found?.toolkit && <ReviewView review={found} toolkit={found.toolkit} />}
      <div role="alert">{report.value && <p class="install-problem error">{report.value}</p>}</div>
      <div role="status">
        {installedName.value && (
          <p class="install-done">
            <Sentence
              text={words('installDone', '%1')}
              parts={[<PlainText key="name" text={installedName.value} />]}
            />
          </p>
        )}
      </div>
      <KnownToolkits />
    </main>
  );
}
