import { append } from './append';
import {
  attributeOf,
  type Control,
  choicesOf,
  isSelect,
  labelOf,
  type Parameter,
  read,
  readParameters,
  readText,
} from './form-controls';
import { memberOf } from './primordials';

type Schema = Record<string, unknown>;

/** The input of a declarative form as JSON Schema that every validator takes. `required` is always there. */
export function schemaOfForm(form: HTMLFormElement): Schema {
  const properties: Record<string, Schema> = { __proto__: null } as never;
  const required: string[] = [];
  const parameters = readParameters(form);
  for (let index = 0; index < parameters.length; index++) {
    const parameter = parameters[index] as Parameter;
    properties[parameter.name] = schemaOf(parameter);
    if (isRequired(parameter)) append(required, parameter.name);
  }
  return { type: 'object', properties, required };
}

function schemaOf(parameter: Parameter): Schema {
  const { first } = parameter;
  const description = attributeOf(first, 'toolparamdescription') || groupLabel(parameter) || labelOf(first);
  return { ...valueSchema(parameter), ...(description ? { description } : {}) };
}

/** Of a group the legend: each label names one choice. */
function groupLabel({ first, controls, kind, name }: Parameter): string {
  if (controls.length < 2 && kind !== 'radio') return '';
  const group = closest(first, 'fieldset');
  const legend = group && query(group, 'legend');
  return legend ? `${textOf(legend)}` || name : name;
}
const closest = memberOf('Element', 'closest') as (element: unknown, selector: string) => Element | null;
const query = memberOf('Element', 'querySelector') as typeof closest;
const textOf = memberOf('Node', 'textContent');

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
  if (kind === 'number' || kind === 'range') return numberSchema(first);
  if (kind === 'checkbox' && controls.length === 1) return { type: 'boolean' };
  if (kind === 'checkbox' || kind === 'select-multiple') {
    return { type: 'array', items: choiceSchema(parameter), uniqueItems: true };
  }
  if (kind === 'radio' || kind === 'select-one') return choiceSchema(parameter);
  if (kind === 'date') return { type: 'string', format: 'date' };
  const own = kind === 'textarea' ? '' : readText(first, 'pattern');
  const pattern = patterns[kind] ?? (own && `^(?:${own})$`);
  const maxLength = read(first, 'maxLength') as number;
  const maximum = maxLength >= 0 ? { maxLength } : {};
  return { type: 'string', ...(pattern ? { pattern } : {}), ...maximum };
}

function numberSchema(input: Control): Schema {
  const min = readText(input, 'min');
  const max = readText(input, 'max');
  const step = readText(input, 'step');
  // Steps are counted from the minimum: only without one do they mean "a multiple of".
  const isPlain = +step > 0 && !+min;
  return {
    type: 'number',
    ...(min && { minimum: +min }),
    ...(max && { maximum: +max }),
    ...(isPlain && { multipleOf: +step }),
  };
}

function choiceSchema(parameter: Parameter): Schema {
  const choices = choicesOf(parameter);
  const isOfSelect = isSelect(parameter.first);
  const values: string[] = [];
  const anyOf: Schema[] = [];
  let isTelling = false;
  for (let index = 0; index < choices.length; index++) {
    const choice = choices[index] as Element;
    const value = readText(choice, 'value');
    const label = isOfSelect ? readText(choice, 'text') : labelOf(choice as Control);
    append(values, value);
    append(anyOf, { const: value, title: label || value });
    isTelling ||= !!label && label !== value;
  }
  return { type: 'string', enum: values, ...(isTelling ? { anyOf } : {}) };
}

function isRequired({ controls, kind }: Parameter): boolean {
  if (kind === 'checkbox' && controls.length > 1) return false;
  for (let index = 0; index < controls.length; index++) {
    if (read(controls[index] as Control, 'required')) return true;
  }
  return false;
}
