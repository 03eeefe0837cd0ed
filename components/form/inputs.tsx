import { useState } from 'preact/hooks';
import { words } from '../../utils/words';
import { PlainText } from '../ui/plain-text';
import { problemId } from './field-frame';
import type { FieldProps } from './field-props';

type InputProps<Kind extends FieldProps['field']['kind']> = FieldProps<Kind> & { id: string };

const state = ({ id, problems, path }: { id: string; problems: FieldProps['problems']; path: string }) => ({
  id,
  'aria-invalid': problems.has(path),
  'aria-describedby': problemId(id),
});

export function TextField(props: InputProps<'text'>) {
  const { field, value, onChange, required } = props;
  const text = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
  // Emptied, an optional text is not given at all; a needed one is the empty text.
  const write = (next: string) => onChange(next === '' && !required ? undefined : next);
  if (field.long) {
    return (
      <textarea
        {...state(props)}
        rows={3}
        dir="auto"
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
      />
    );
  }
  return (
    <input
      {...state(props)}
      type="text"
      dir="auto"
      placeholder={field.hint}
      value={text}
      onInput={(event) => write(event.currentTarget.value)}
    />
  );
}

/** What is typed stays as it is typed; a number once it is one. */
export function NumberField(props: InputProps<'number'>) {
  const { field, value, onChange } = props;
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  const number = typed.trim() === '' ? undefined : Number(typed.replace(',', '.'));
  const shown = Object.is(value, number) || value === typed ? typed : value === undefined ? '' : String(value);
  return (
    <input
      {...state(props)}
      type="text"
      inputMode={field.whole ? 'numeric' : 'decimal'}
      dir="ltr"
      value={shown}
      onInput={(event) => {
        const next = event.currentTarget.value;
        const parsed = Number(next.replace(',', '.'));
        setTyped(next);
        if (next.trim() === '') onChange(undefined);
        else onChange(Number.isFinite(parsed) ? parsed : next);
      }}
    />
  );
}

export function ChoiceField(props: InputProps<'choice'>) {
  const { field, value, onChange, required } = props;
  const chosen = field.choices.findIndex((choice) => JSON.stringify(choice.value) === JSON.stringify(value));
  return (
    <select
      {...state(props)}
      value={String(chosen)}
      onChange={(event) => onChange(field.choices[Number(event.currentTarget.value)]?.value)}
    >
      <option value="-1" disabled={required}>
        {required ? words('choose') : words('notGiven')}
      </option>
      {field.choices.map((choice, index) => (
        <option key={choice.label} value={String(index)}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

export function SwitchField({ field, value, onChange }: FieldProps<'switch'>) {
  return (
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <PlainText text={field.label} />
      </label>
      {field.description && (
        <p class="field-note">
          <PlainText text={field.description} />
        </p>
      )}
    </div>
  );
}
