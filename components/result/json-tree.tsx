import { useState } from 'preact/hooks';
import type { Json } from '../../utils/json';
import { words } from '../../utils/words';
import { Fold } from '../ui/fold';
import { PlainText } from '../ui/plain-text';

/** Entries drawn at a time. */
const portion = 100;
/** Lists and objects with so few entries are open from the start, down to this depth. */
const few = 8;
const openDepth = 2;

/** JSON to look through: each list and object opens by itself. Drawn only as far as it is opened. */
export function JsonTree({ value, depth = 0 }: { value: Json; depth?: number }) {
  const [shown, setShown] = useState(portion);
  if (typeof value !== 'object' || value === null) return <Leaf value={value} />;
  const isList = Array.isArray(value);
  const entries = Object.entries(value);
  return (
    <div class="json-entries">
      {entries.slice(0, shown).map(([name, inner]) => (
        <Entry key={name} name={name} isIndex={isList} value={inner} depth={depth} />
      ))}
      {entries.length > shown && (
        <button type="button" class="button quiet" onClick={() => setShown(shown + portion)}>
          {words('moreRows', entries.length - shown)}
        </button>
      )}
    </div>
  );
}

type EntryProps = { name: string; isIndex: boolean; value: Json; depth: number };

function Entry({ name, isIndex, value, depth }: EntryProps) {
  const label = (
    <span class={isIndex ? 'json-index' : 'json-name'}>{isIndex ? name : <PlainText text={name} />}</span>
  );
  if (typeof value !== 'object' || value === null) {
    return (
      <div class="json-entry">
        {label} <Leaf value={value} />
      </div>
    );
  }
  const count = Object.keys(value).length;
  const brief = Array.isArray(value) ? `[${count.toLocaleString()}]` : `{${count.toLocaleString()}}`;
  return (
    <Fold name={label} brief={brief} startsOpen={depth < openDepth && count <= few}>
      {() => <JsonTree value={value} depth={depth + 1} />}
    </Fold>
  );
}

function Leaf({ value }: { value: Json }) {
  const kind = value === null ? 'null' : typeof value;
  return (
    <span class={`json-${kind}`}>
      <PlainText text={typeof value === 'string' ? value : String(value)} />
    </span>
  );
}
