import { failed, type Outcome, success } from '../../../../utils/failure';
import { stepResult } from '../../../../utils/page/parts';
import { contentText } from '../content-text';
import type { FrameTool } from '../frame-tools';
import { nameOf } from '../name';
import { elementOf, referenceOf } from '../references';
import { roleOf } from '../role';
import { showingOf } from '../shown';
import { numberOf, textOf } from './arguments';
import { inSlices } from './slices';

const tableSelector = 'table,[role=table],[role=grid],[role=treegrid]';

/** The rows of one table, cell by cell. */
export const readTable: FrameTool = async (args, signal) => {
  const found = tableOf(textOf(args, 'reference'), textOf(args, 'prefix'));
  if (!found.ok) return found;
  const all = rowsOf(found.value);
  const from = Math.max(0, numberOf(args, 'from', 0));
  const wanted = all.slice(from, from + numberOf(args, 'rows', 50));
  const rows: string[][] = [];
  const ended = await inSlices(() => addRow(wanted, rows), 1200, signal);
  const said = Number(found.value.getAttribute('aria-rowcount') ?? 0);
  return stepResult({
    name: nameOf(found.value, roleOf(found.value)),
    reference: `${textOf(args, 'prefix')}${referenceOf(found.value)}`,
    rows,
    from,
    onPage: all.length,
    inAll: said > 0 ? said : null,
    complete: ended === 'finished',
  });
};

function tableOf(reference: string, prefix: string): Outcome<Element> {
  if (reference) {
    const found = elementOf(reference);
    if (!found.ok) return found;
    const table = found.value.closest(tableSelector) ?? found.value.querySelector(tableSelector);
    return table ? success(table) : failed('not-found', `${reference} is no table and is in none.`);
  }
  const tables = [...document.querySelectorAll(tableSelector)].filter((table) => table.checkVisibility());
  const [first, ...others] = tables;
  if (!first)
    return failed('not-found', 'There is no table in this frame. Tables made of plain boxes: use read_page.');
  if (others.length === 0) return success(first);
  const list = tables.slice(0, 10).map((table) => {
    return `${prefix}${referenceOf(table)} ${nameOf(table, roleOf(table)) || 'without a name'}, ${rowsOf(table).length} rows`;
  });
  return failed(
    'invalid-arguments',
    `There are ${tables.length} tables; say which by reference: ${list.join('; ')}.`,
  );
}

function rowsOf(table: Element): Element[] {
  if (table.localName === 'table' && !table.querySelector('[role=row]'))
    return [...(table as HTMLTableElement).rows];
  return [...table.querySelectorAll('[role=row],tr')].filter((row) => row.closest(tableSelector) === table);
}

/** The next row; those that nobody sees are passed over. @returns false when there is none. */
function addRow(rows: Element[], read: string[][]): boolean {
  const row = rows.shift();
  if (!row) return false;
  if (showingOf(row) === 'gone') return true;
  const cells = row.localName === 'tr' ? [...(row as HTMLTableRowElement).cells] : cellsOf(row);
  read.push(cells.map((cell) => contentText(cell)));
  return true;
}

const cellsOf = (row: Element): Element[] => [
  ...row.querySelectorAll('[role=cell],[role=gridcell],[role=columnheader],[role=rowheader]'),
];
