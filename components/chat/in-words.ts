import type { ToolRow } from '../../utils/panel-state';

/** A tool as a person would say it: "drop_pin" reads "Drop pin". */
export function inWords({ title, name }: Pick<ToolRow, 'title' | 'name'>): string {
  if (title) return title;
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\-.]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}
