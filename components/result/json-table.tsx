import { useState } from 'preact/hooks';
import type { Json } from '../../utils/json';
import { words } from '../../utils/words';
import { PlainText } from '../ui/plain-text';
import { ScrollBox } from '../ui/scroll-box';
import type { TableShape } from './json-shape';

/** Rows drawn at a time. */
const portion = 100;
const longestCell = 200;

/** A list of alike objects, a row for each. */
export function JsonTable({ table: { columns, rows } }: { table: TableShape }) {
  const [shown, setShown] = useState(portion);
  return (
    <>
      <ScrollBox as="div" class="json-table">
        <table>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  <PlainText text={name} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row, index) => (
              <tr key={index}>
                {columns.map((name) => (
                  <td key={name} class={typeof row[name] === 'number' ? 'number' : undefined}>
                    <PlainText text={cellText(row[name])} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {rows.length > shown && (
        <button type="button" class="button quiet" onClick={() => setShown(shown + portion)}>
          {words('moreRows', rows.length - shown)}
        </button>
      )}
    </>
  );
}

function cellText(value: Json | undefined): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text;
}
