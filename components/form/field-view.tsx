import { useId } from 'preact/hooks';
import { FieldFrame } from './field-frame';
import type { FieldProps } from './field-props';
import { ChoiceField, NumberField, SwitchField, TextField } from './inputs';
import { JsonField } from './json-field';
import { ListField } from './list-field';
import { ObjectField } from './object-field';

/** Any field, by its kind. */
export function FieldView(props: FieldProps) {
  const { field } = props;
  const id = useId();
  switch (field.kind) {
    case 'object':
      return <ObjectField {...props} field={field} View={FieldView} />;
    case 'list':
      return <ListField {...props} field={field} View={FieldView} />;
    case 'json':
      return <JsonField {...props} label={field.label} />;
    case 'fixed':
      return null;
    case 'switch':
      return <SwitchField {...props} field={field} />;
    default:
      return (
        <FieldFrame id={id} field={field} problem={props.problems.get(props.path)} required={props.required}>
          <Input id={id} {...props} />
        </FieldFrame>
      );
  }
}

function Input(props: FieldProps & { id: string }) {
  const { field } = props;
  if (field.kind === 'text') return <TextField {...props} field={field} />;
  if (field.kind === 'number') return <NumberField {...props} field={field} />;
  return field.kind === 'choice' ? <ChoiceField {...props} field={field} /> : null;
}
