import '../install/install.css';
import './editor.css';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../../utils/words';
import { brought, installedName, refreshKnown, review } from '../install/brought';
import { ListDetails } from '../install/list-details';
import { Problems } from '../install/problems';
import { ReviewView } from '../install/review-view';
import { report } from '../store/view';
import { PlainText } from '../ui/plain-text';
import { Sentence } from '../ui/sentence';
import { CodeEditor } from './code-editor';
import { FileTabs } from './file-tabs';
import { Trial } from './trial';
import { openFile, problems, startFrom, write } from './work';

/** Where a person writes a toolkit: the files, what is wrong with them, a dry run, and then the same review as always. */
export function EditorPage() {
  const [reviewing, setReviewing] = useState(false);
  useEffect(() => {
    void startFrom(location.search);
    void refreshKnown();
  }, []);
  const file = openFile.value;
  const toolkit = review.value?.toolkit;
  return (
    <main class="install editor">
      <h1>{words('writeToolkit')}</h1>
      <div class="editor-columns">
        <section class="editor-files" aria-label={words('files')}>
          <FileTabs />
          {file && (
            <CodeEditor
              path={file.path}
              text={file.text}
              problems={problems.value}
              onChange={(text) => write(file.path, text)}
            />
          )}
          {review.value?.isList && <ListDetails />}
        </section>
        <div class="editor-side">
          <Problems problems={problems.value} />
          {toolkit && <Trial toolkit={toolkit} />}
          {toolkit && (
            <button type="button" class="button" aria-expanded={reviewing} onClick={() => setReviewing(!reviewing)}>
              {reviewing ? words('closeReview') : words('reviewAndInstall')}
            </button>
          )}
        </div>
      </div>
      <div role="alert">{report.value && <p class="install-problem error">{report.value}</p>}</div>
      {installedName.value && (
        <p class="install-done" role="status">
          <Sentence
            text={words('installDone', '%1')}
            parts={[<PlainText key="name" text={installedName.value} />]}
          />
        </p>
      )}
      {reviewing && toolkit && review.value && brought.value.files.length > 0 && (
        <ReviewView review={review.value} toolkit={toolkit} />
      )}
    </main>
  );
}
