import type { ComponentType } from 'preact';
import type { Field } from './field';
import type { Problems } from './problems';

export type FieldProps<Kind extends Field['kind'] = Field['kind']> = {
  field: Extract<Field, { kind: Kind }>;
  /** `undefined`: not given. */
  value: unknown;
  /** JSON pointer of the value. */
  path: string;
  problems: Problems;
  onChange: (value: unknown) => void;
  required: boolean;
};

/** What shows a field inside another one: handed down, so that a list need not know every kind of field. */
export type InnerView = { View: ComponentType<FieldProps> };
