import './result-browser.css';
import { useState } from 'preact/hooks';
import type { Json, JsonObject } from '../../utils/json';
import { LongText } from '../ui/long-text';
import { tableOf } from './json-shape';
import { JsonTable } from './json-table';
import { JsonTree } from './json-tree';

type View = 'tree' | 'table' | 'text';

/** A result that is JSON, in the way in which one wants to read it. */
export function ResultBrowser({ value, text }: { value: Json[] | JsonObject; text: string }) {
  const table = tableOf(value);
  const [view, setView] = useState<View>(table ? 'table' : 'tree');
  const views: { name: View; label: string }[] = [
    ...(table ? [{ name: 'table' as const, label: 'Table' }] : []),
    { name: 'tree', label: 'Tree' },
    { name: 'text', label: 'Text' },
  ];
  return (
    <div class="result-browser">
      <div class="view-choice">
        {views.map(({ name, label }) => (
          <button type="button" key={name} aria-pressed={view === name} onClick={() => setView(name)}>
            {label}
          </button>
        ))}
      </div>
      {view === 'table' && table && <JsonTable table={table} />}
      {view === 'tree' && <JsonTree value={value} />}
      {view === 'text' && <LongText text={JSON.stringify(value, null, 2) || text} />}
    </div>
  );
}
