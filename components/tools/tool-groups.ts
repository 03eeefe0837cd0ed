import type { ToolRow } from '../../utils/panel-state';
import type { WordKey } from '../../utils/words';

export const groupNames = ['toolsThisTab', 'toolsOtherTabs', 'toolsToolkits', 'toolsBrowser'] as const;
export type GroupName = (typeof groupNames)[number] & WordKey;
export type ToolGroup = { name: GroupName; rows: ToolRow[] };

/** Where each tool belongs in the list. What comes with Patchbay and belongs to no page is the browser's. */
function groupOf(row: ToolRow): GroupName {
  if (row.source === 'bundled' && row.ruleOrigin === '') return 'toolsBrowser';
  if (row.source === 'bundled' || row.source === 'toolkit') return 'toolsToolkits';
  return row.tabs.some((tab) => tab.inFront) ? 'toolsThisTab' : 'toolsOtherTabs';
}

/** The rows that hold every word searched for, in groups; empty groups are left out. */
export function toolGroups(rows: readonly ToolRow[], search: string): ToolGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter((row) => {
    const text = `${row.name} ${row.title} ${row.description} ${row.site}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return groupNames
    .map((name) => ({ name, rows: found.filter((row) => groupOf(row) === name) }))
    .filter((group) => group.rows.length > 0);
}
