import type { Json, JsonObject } from '../../utils/json';
import { isJsonObject } from '../../utils/json';

/** Longer text is shown as text: taking it apart would stop the panel. */
const longestParsed = 2_000_000;

/** A result that is JSON with something in it to look through; undefined for everything else. */
export function browsable(text: string): Json[] | JsonObject | undefined {
  if (text.length > longestParsed || !/^\s*[[{]/.test(text)) return undefined;
  try {
    const value = JSON.parse(text) as Json;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

export type TableShape = { columns: string[]; rows: JsonObject[] };

const mostColumns = 24;

/**
 * A list of alike objects, as a table: the value itself, or the only list in it. Undefined where rows would not have
 * most of their columns in common.
 */
export function tableOf(value: Json): TableShape | undefined {
  const list = Array.isArray(value) ? value : onlyList(value);
  if (!list || list.length < 2 || !list.every(isJsonObject)) return undefined;
  const counts = new Map<string, number>();
  for (const row of list) for (const name of Object.keys(row)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const columns = [...counts.keys()];
  const filled = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (columns.length === 0 || columns.length > mostColumns || filled < (columns.length * list.length) / 2) {
    return undefined;
  }
  return { columns, rows: list };
}

function onlyList(value: Json): Json[] | undefined {
  if (!isJsonObject(value)) return undefined;
  const lists = Object.values(value).filter((inner) => Array.isArray(inner));
  return lists.length === 1 ? lists[0] : undefined;
}
