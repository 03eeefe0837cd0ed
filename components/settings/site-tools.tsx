import type { ToolRow } from '../../utils/panel-state';
import { counted, words } from '../../utils/words';
import { DefaultChoice } from '../tools/tool-more';
import { PlainText } from '../ui/plain-text';

/** The tools that open pages of a site offer now, each with what its switch stands at in a new thread. */
export function SiteTools({ rows }: { rows: readonly ToolRow[] }) {
  if (rows.length === 0) return <p class="hint">{words('siteToolsNone')}</p>;
  return (
    <details class="site-tools">
      <summary>{counted('siteTools', rows.length)}</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            <PlainText text={row.title || row.name} />
            <DefaultChoice row={row} />
          </li>
        ))}
      </ul>
    </details>
  );
}
