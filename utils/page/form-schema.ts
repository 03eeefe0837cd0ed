import { attributeOf, choicesOf, labelOf, type Parameter, readParameters } from './form-controls';

type Schema = Record<string, unknown>;

/** The input of a declarative form as JSON Schema that every validator takes. `required` is always there. */
export function schemaOfForm(form: HTMLFormElement): Schema {
  const properties: Record<string, Schema> = { __proto__: null } as never;
  const required: string[] = [];
  const parameters = readParameters(form);
  for (let index = 0; index < parameters.length; index++) {
    const parameter = parameters[index] as Parameter;
    properties[parameter.name] = schemaOf(parameter);
    if (isRequired(parameter)) required[required.length] = parameter.name;
  }
  return { type: 'object', properties, required };
}

function schemaOf(parameter: Parameter): Schema {
  const { first } = parameter;
  const description = attributeOf(first, 'toolparamdescription') || groupLabel(parameter) || labelOf(first);
  return { ...valueSchema(parameter), ...(description ? { description } : {}) };
}

/** Of a group the legend: each label names one choice. */
function groupLabel({ first, controls }: Parameter): string {
  if (controls.length < 2 && first.type !== 'radio') return '';
  const legend = first.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
  return legend || first.name;
}

// What a browser accepts for these types; JSON Schema knows no format for them.
const patterns: Record<string, string> = {
  __proto__: null,
  time: '^\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?$',
  'datetime-local': '^\\d{4,}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?$',
  month: '^\\d{4,}-\\d{2}$',
  week: '^\\d{4,}-W\\d{2}$',
  color: '^#[0-9a-fA-F]{6}$',
} as never;

function valueSchema(parameter: Parameter): Schema {
  const { first, controls, kind } = parameter;
  const input = first as HTMLInputElement;
  if (kind === 'number' || kind === 'range') return numberSchema(input);
  if (kind === 'checkbox' && controls.length === 1) return { type: 'boolean' };
  if (kind === 'checkbox' || kind === 'select-multiple') {
    return { type: 'array', items: choiceSchema(parameter), uniqueItems: true };
  }
  if (kind === 'radio' || kind === 'select-one') return choiceSchema(parameter);
  if (kind === 'date') return { type: 'string', format: 'date' };
  const pattern = patterns[kind] ?? (input.pattern ? `^(?:${input.pattern})$` : '');
  const maximum = input.maxLength >= 0 ? { maxLength: input.maxLength } : {};
  return { type: 'string', ...(pattern ? { pattern } : {}), ...maximum };
}

function numberSchema({ min, max, step }: HTMLInputElement): Schema {
  const schema: Schema = { type: 'number' };
  if (min) schema.minimum = +min;
  if (max) schema.maximum = +max;
  // Steps are counted from the minimum: only without one do they mean "a multiple of".
  if (+step > 0 && !+min) schema.multipleOf = +step;
  return schema;
}

function choiceSchema(parameter: Parameter): Schema {
  const choices = choicesOf(parameter);
  const values: string[] = [];
  const anyOf: Schema[] = [];
  let isTelling = false;
  for (let index = 0; index < choices.length; index++) {
    const { value, label } = choices[index] as { value: string; label: string };
    values[index] = value;
    anyOf[index] = { const: value, title: label || value };
    isTelling ||= !!label && label !== value;
  }
  return { type: 'string', enum: values, ...(isTelling ? { anyOf } : {}) };
}

function isRequired({ controls, kind }: Parameter): boolean {
  if (kind === 'checkbox' && controls.length > 1) return false;
  for (let index = 0; index < controls.length; index++) if (controls[index]?.required) return true;
  return false;
}
