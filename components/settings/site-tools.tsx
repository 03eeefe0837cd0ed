import type { ToolRow } from '../../utils/panel-state';
import { counted, words } from '../../utils/words';
import { PlainText } from '../ui/plain-text';

/** The tools that open pages of a site offer now. */
export function SiteTools({ rows }: { rows: readonly ToolRow[] }) {
  if (rows.length === 0) return <p class="hint">{words('siteToolsNone')}</p>;
  return (
    <details class="site-tools">
      <summary>{counted('siteTools', rows.length)}</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            <PlainText text={row.title || row.name} />
          </li>
        ))}
      </ul>
    </details>
  );
}
