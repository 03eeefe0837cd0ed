import { words } from '../../utils/words';
import { switchTools } from './switch-tools';
import type { ToolGroup } from './tool-groups';
import { ToolRowView } from './tool-row';

/** Tools that belong together, and one switch for all of them. */
export function ToolsGroup({ group: { name, rows } }: { group: ToolGroup }) {
  const free = rows.filter(({ rule, switchKey }) => rule !== 'never' && switchKey !== '');
  const allOn = free.length > 0 && free.every((row) => row.on);
  const title = words(name);
  const label = words(allOn ? 'toolsAllOff' : 'toolsAllOn');
  const turn = () =>
    void switchTools(
      free.map(({ switchKey }) => switchKey),
      !allOn,
    );
  return (
    <section class="tool-group" aria-label={title}>
      <div class="tool-group-head">
        <h2>{title}</h2>
        <button type="button" class="link-button" aria-label={`${label}: ${title}`} onClick={turn}>
          {label}
        </button>
      </div>
      {rows.map((row) => (
        <ToolRowView key={row.key} row={row} />
      ))}
    </section>
  );
}
