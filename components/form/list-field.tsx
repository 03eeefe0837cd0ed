import { Plus, X } from 'lucide-preact';
import { words } from '../../utils/words';
import { IconButton } from '../ui/icon-button';
import { PlainText } from '../ui/plain-text';
import { blankOf } from './blank';
import type { FieldProps, InnerView } from './field-props';

/** Entries of one kind, added and removed. */
export function ListField({ field, value, path, problems, onChange, View }: FieldProps<'list'> & InnerView) {
  const entries: unknown[] = Array.isArray(value) ? value : [];
  return (
    <fieldset class="field-group">
      <legend>
        <PlainText text={field.label} />
      </legend>
      {entries.map((entry, index) => (
        <div class="list-entry" key={index}>
          <View
            field={{ ...field.item, label: `${field.item.label} ${index + 1}` }}
            value={entry}
            path={`${path}/${index}`}
            problems={problems}
            required
            onChange={(next) => onChange(entries.with(index, next ?? null))}
          />
          <IconButton
            label={words('removeEntry', index + 1)}
            small
            onClick={() => onChange(entries.toSpliced(index, 1))}
          >
            <X size={14} />
          </IconButton>
        </div>
      ))}
      {problems.get(path) && <p class="field-problem">{problems.get(path)}</p>}
      <button type="button" class="button quiet" onClick={() => onChange([...entries, blankOf(field.item)])}>
        <Plus size={14} aria-hidden="true" /> {words('addEntry')}
      </button>
    </fieldset>
  );
}
