import { isJsonObject } from '../../utils/json';
import { words } from '../../utils/words';
import { PlainText } from '../ui/plain-text';
import type { FieldProps, InnerView } from './field-props';

/** The fields of an object; inside another one, with a frame and its name. */
export function ObjectField({ field, value, path, problems, onChange, View }: FieldProps<'object'> & InnerView) {
  const present: Record<string, unknown> = isJsonObject(value) ? value : {};
  const fields = field.properties.map(({ name, required, field: inner }) => (
    <View
      key={name}
      field={inner}
      value={present[name]}
      path={`${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`}
      problems={problems}
      required={required}
      onChange={(next) => onChange(withProperty(present, name, next))}
    />
  ));
  const own = problems.get(path);
  if (path === '') {
    return (
      <>
        {fields}
        {own && <p class="field-problem">{own}</p>}
        {fields.length === 0 && <p class="no-arguments">{words('noArguments')}</p>}
      </>
    );
  }
  return (
    <fieldset class="field-group">
      <legend>
        <PlainText text={field.label} />
      </legend>
      {fields}
      {own && <p class="field-problem">{own}</p>}
    </fieldset>
  );
}

function withProperty(present: Record<string, unknown>, name: string, value: unknown): Record<string, unknown> {
  const others = Object.entries(present).filter(([other]) => other !== name);
  // Entries, not assignment: a property may be called `__proto__`.
  return Object.fromEntries(value === undefined ? others : [...others, [name, value]]);
}
