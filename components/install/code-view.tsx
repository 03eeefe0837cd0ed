import type { ToolkitFile } from '../../utils/toolkit';
import { words } from '../../utils/words';
import { ChangedLines } from '../ui/changed-lines';
import { type ChangedLine, lineChanges } from '../ui/line-changes';
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
        // Null, too, where they have too little in common: then it is shown whole.
        const changes = before === null || isSame ? null : lineChanges(old ?? '', text);
        return (
          <details key={name} open={before !== null && !isSame}>
            <summary>
              <PlainText text={name} /> {isSame ? words('unchanged') : changes && countOf(changes)}
            </summary>
            {changes ? (
              <ChangedLines lines={changes} />
            ) : (
              <pre class="install-code">
                <PlainText text={text.replaceAll('\r\n', '\n')} />
              </pre>
            )}
          </details>
        );
      })}
    </>
  );
}

function countOf(changes: readonly ChangedLine[]): string {
  const count = (wanted: ChangedLine['kind']) => changes.filter(({ kind }) => kind === wanted).length;
  return `(+${count('added')} −${count('removed')})`;
}
