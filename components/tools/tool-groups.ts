import type { ToolRow } from '../../utils/panel-state';

export type ToolGroup = { name: string; rows: ToolRow[] };

/** Where each tool belongs in the list. */
function groupOf(row: ToolRow): string {
  if (row.source === 'bundled') return 'Bundled';
  if (row.source === 'toolkit') return 'Toolkits';
  return row.tabs.some((tab) => tab.inFront) ? 'This tab' : 'Other tabs';
}

const order = ['This tab', 'Other tabs', 'Toolkits', 'Bundled'];

/** The rows that hold every word searched for, in groups; empty groups are left out. */
export function toolGroups(rows: readonly ToolRow[], search: string): ToolGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter((row) => {
    const text = `${row.name} ${row.title} ${row.description} ${row.site}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return order
    .map((name) => ({ name, rows: found.filter((row) => groupOf(row) === name) }))
    .filter((group) => group.rows.length > 0);
}
