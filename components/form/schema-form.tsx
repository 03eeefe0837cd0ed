import './form.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { isJsonObject, type JsonObject, type JsonSchema } from '../../utils/json';
import { words } from '../../utils/words';
import { completed } from './blank';
import { readField } from './field';
import { FieldView } from './field-view';
import { JsonField } from './json-field';
import { problemsOf } from './problems';

type SchemaFormProps = {
  schema: JsonSchema;
  values: Record<string, unknown>;
  /** `problem` is empty where all values are valid. */
  onChange: (values: Record<string, unknown>, problem: string) => void;
};

/** A form made from a JSON Schema, with a plain JSON editor for whoever prefers it. */
export function SchemaForm({ schema, values: initial, onChange }: SchemaFormProps) {
  const [asJson, setAsJson] = useState(false);
  const field = useMemo(() => readField('', schema, schema), [schema]);
  const [values, setValues] = useState<Record<string, unknown>>(() => completed(field, initial));
  const problems = useMemo(() => problemsOf(schema, values), [schema, values]);
  const first = [...problems][0];
  const problem = first ? `${first[0].slice(1) || words('theArguments')}: ${first[1]}` : '';
  useEffect(() => onChange(values, problem), [values, problem]);

  const set = (next: unknown) => {
    if (isJsonObject(next)) setValues(next as JsonObject);
  };
  return (
    <div class="schema-form">
      {asJson || field.kind !== 'object' ? (
        <JsonField label={words('argumentsAsJson')} value={values} path="" problems={problems} onChange={set} />
      ) : (
        <FieldView field={field} value={values} path="" problems={problems} onChange={set} required />
      )}
      <button type="button" class="link-button" onClick={() => setAsJson(!asJson)}>
        {asJson ? words('editAsForm') : words('editAsJson')}
      </button>
    </div>
  );
}
