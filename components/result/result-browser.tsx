import './result-browser.css';
import { useState } from 'preact/hooks';
import type { Json, JsonObject } from '../../utils/json';
import { words } from '../../utils/words';
import { LongText } from '../ui/long-text';
import { tableOf } from './json-shape';
import { JsonTable } from './json-table';
import { JsonTree } from './json-tree';
import { ViewChoice } from './view-choice';

type View = 'tree' | 'table' | 'text';

/** A result that is JSON, in the way in which one wants to read it. */
export function ResultBrowser({ value, text }: { value: Json[] | JsonObject; text: string }) {
  const table = tableOf(value);
  const [view, setView] = useState<View>(table ? 'table' : 'tree');
  const views: { name: View; label: string }[] = [
    ...(table ? [{ name: 'table' as const, label: words('table') }] : []),
    { name: 'tree', label: words('viewTree') },
    { name: 'text', label: words('viewText') },
  ];
  return (
    <div class="result-browser">
      <ViewChoice views={views} chosen={view} onChoose={setView} />
      {view === 'table' && table && <JsonTable table={table} />}
      {view === 'tree' && <JsonTree value={value} />}
      {view === 'text' && <LongText text={JSON.stringify(value, null, 2) || text} />}
    </div>
  );
}
