import { diffLines } from 'diff';
import type { ToolkitFile } from '../../utils/toolkit';
import { words } from '../../utils/words';
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
              <pre class="install-code">{text}</pre>
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
  const changes = diffLines(before, after);
  const count = (kind: 'added' | 'removed') => changes.reduce((sum, one) => sum + (one[kind] ? one.count : 0), 0);
  return `(+${count('added')} −${count('removed')})`;
}

/** Lines shown around each change. */
const around = 3;

export function Changes({ before, after }: { before: string; after: string }) {
  const changes = diffLines(before, after);
  return (
    <pre class="install-code">
      {changes.flatMap(({ value, added, removed }, index) => {
        const lines = value.replace(/\n$/, '').split('\n');
        const sign = added ? '+' : removed ? '-' : ' ';
        const kind = added ? 'added' : removed ? 'removed' : 'same';
        const shown = kind === 'same' ? nearLines(lines, index > 0, index < changes.length - 1) : lines;
        return shown.map((line, number) => (
          <span key={`${index}.${number}`} class={`install-line ${kind}`}>
            {`${sign} ${line}\n`}
          </span>
        ));
      })}
    </pre>
  );
}

function nearLines(lines: readonly string[], hasBefore: boolean, hasAfter: boolean): string[] {
  const start = hasBefore ? around : 0;
  const end = hasAfter ? around : 0;
  if (lines.length <= start + end + 1) return [...lines];
  return [...lines.slice(0, start), `… ${lines.length - start - end} lines …`, ...lines.slice(lines.length - end)];
}
