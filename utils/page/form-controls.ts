import { getterOf, prototypeOf, uncurry } from './primordials';

/** A form's controls that an agent may fill, grouped as they are submitted: one parameter a name. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
export type Parameter = { name: string; controls: Control[]; first: Control; kind: string };

// A form's own properties may be hidden by controls of the same name ("elements", "id"): never read them off it.
const elementsOf = getterOf(prototypeOf('HTMLFormElement'), 'elements');
export const attributeOf = uncurry(
  (prototypeOf('Element') as { getAttribute?: Element['getAttribute'] }).getAttribute ?? (() => null),
);

/** Not offered: what a person alone may give (passwords, files), and what the page has settled (hidden, read-only). */
const withheld: Record<string, true> = {
  __proto__: null,
  password: true,
  file: true,
  hidden: true,
  submit: true,
  button: true,
  reset: true,
  image: true,
} as never;

export function readParameters(form: HTMLFormElement): Parameter[] {
  const elements = elementsOf(form) as HTMLFormControlsCollection;
  const parameters: Parameter[] = [];
  let count = 0;
  for (let index = 0; index < elements.length; index++) {
    const control = elements[index] as Control;
    const { name, type } = control;
    if (!name || !type || withheld[type] || !isFillable(control)) continue;
    const known = findParameter(parameters, name);
    if (known) known.controls[known.controls.length] = control;
    else parameters[count++] = { name, controls: [control], first: control, kind: type };
  }
  return parameters;
}

function isFillable(control: Control): boolean {
  const { tagName } = control;
  const isControl = tagName === 'INPUT' || tagName === 'SELECT' || tagName === 'TEXTAREA';
  return isControl && !control.disabled && !(control as HTMLInputElement).readOnly;
}

export function findParameter(parameters: Parameter[], name: string): Parameter | undefined {
  for (let index = 0; index < parameters.length; index++) {
    if (parameters[index]?.name === name) return parameters[index];
  }
  return undefined;
}

/** Value and shown text of each choice of a radio group, a group of checkboxes or a select. */
export function choicesOf({ first, controls }: Parameter): { value: string; label: string }[] {
  const choices: { value: string; label: string }[] = [];
  const isSelect = first.tagName === 'SELECT';
  const source = (isSelect ? (first as HTMLSelectElement).options : controls) as ArrayLike<
    HTMLOptionElement | HTMLInputElement
  >;
  let count = 0;
  for (let index = 0; index < source.length; index++) {
    const choice = source[index] as HTMLOptionElement | HTMLInputElement;
    if (choice.disabled) continue;
    const label = isSelect ? (choice as HTMLOptionElement).text : labelOf(choice as HTMLInputElement);
    choices[count++] = { value: choice.value, label };
  }
  return choices;
}

/** The words that a person reads beside a control. */
export function labelOf(control: Control): string {
  const { labels } = control;
  const text = labels?.length ? labels[0]?.textContent : null;
  return trim(text || attributeOf(control, 'aria-label') || attributeOf(control, 'placeholder') || '');
}

const trim = uncurry(String.prototype.trim);
