import type { ToolkitFile } from '../../utils/toolkit';
import { words } from '../../utils/words';
import { ChangedLines } from '../ui/changed-lines';
import { lineChanges } from '../ui/line-changes';
import { PlainText } from '../ui/plain-text';

/** Each file as it was brought; against the installed one, its changed lines and what is around them. */
export function CodeView({
  files,
  before,
}: {
  files: readonly ToolkitFile[];
  before: readonly ToolkitFile[] | null;
}) {
  const gone = (before ?? []).filter(({ name }) => files.every((file) => file.name !== name));
  const all = [...files, ...gone.map(({ name }) => ({ name, text: '', runs: '' }))];
  return (
    <>
      {all.map(({ name, text }) => {
        const old = before?.find((file) => file.name === name)?.text;
        const isSame = before !== null && old === text;
        return (
          <details key={name} open={before !== null && !isSame}>
            <summary>
              <PlainText text={name} />{' '}
              {before === null ? '' : isSame ? words('unchanged') : countOf(old ?? '', text)}
            </summary>
            {before === null || isSame ? (
              <pre class="install-code">
                <PlainText text={text.replaceAll('\r\n', '\n')} />
              </pre>
            ) : (
              <Changes before={old ?? ''} after={text} />
            )}
          </details>
        );
      })}
    </>
  );
}

function countOf(before: string, after: string): string {
  const changes = lineChanges(before, after);
  if (!changes) return '';
  const count = (wanted: 'added' | 'removed') => changes.filter(({ kind }) => kind === wanted).length;
  return `(+${count('added')} −${count('removed')})`;
}

export function Changes({ before, after }: { before: string; after: string }) {
  const lines = lineChanges(before, after);
  if (lines) return <ChangedLines lines={lines} />;
  return (
    <pre class="install-code">
      <PlainText text={after} />
    </pre>
  );
}
