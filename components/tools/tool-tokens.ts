import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { countTokens } from '../../utils/models/tokens';
import type { ToolRow } from '../../utils/panel-state';

/** Tokens that each tool costs in every request that it is part of, by its key and alias. */
const costs = signal<ReadonlyMap<string, number>>(new Map());
/** Costs are told this many at a time. */
const atOnce = 25;

const nameOf = ({ key, alias }: ToolRow): string => `${alias} ${key}`;

/** What goes to the model for a tool, as nearly all endpoints take it. */
const written = ({ alias, description, inputSchema }: ToolRow): string =>
  JSON.stringify({ type: 'function', function: { name: alias, description, parameters: inputSchema } });

/** Counts what was not counted yet, a few at a time, while the list is shown. */
export function useToolTokens(rows: readonly ToolRow[]): void {
  useEffect(() => {
    let isWanted = true;
    void (async () => {
      const counted = new Map<string, number>();
      const tell = () => {
        costs.value = new Map([...costs.value, ...counted]);
        counted.clear();
      };
      for (const row of rows) {
        if (!isWanted) return;
        if (!costs.value.has(nameOf(row))) counted.set(nameOf(row), (await countTokens(written(row))).tokens);
        if (counted.size >= atOnce) tell();
      }
      if (isWanted && counted.size > 0) tell();
    })();
    return () => {
      isWanted = false;
    };
  }, [rows]);
}

/** Undefined until it is counted. */
export const costOf = (row: ToolRow): number | undefined => costs.value.get(nameOf(row));

/** Of all that the model gets; undefined until each of them is counted. */
export function costOfAll(rows: readonly ToolRow[]): number | undefined {
  const each = rows.map(costOf);
  return each.every((cost) => cost !== undefined) ? each.reduce((sum, cost) => sum + cost, 0) : undefined;
}
