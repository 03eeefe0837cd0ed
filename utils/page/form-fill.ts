import { type Control, findParameter, type Parameter, readParameters } from './form-controls';
import { dispatch } from './page-events';
import { enumerableKeys, getOwnPropertyDescriptor, isArray, prototypeOf, uncurry } from './primordials';

// The interface's own setters: a framework may have put one on the element itself, to see what its own code writes.
const setterOf = (type: string, name: string) =>
  uncurry(getOwnPropertyDescriptor(prototypeOf(type), name)?.set ?? (() => {})) as (
    self: unknown,
    value: unknown,
  ) => void;
const setters = {
  INPUT: setterOf('HTMLInputElement', 'value'),
  TEXTAREA: setterOf('HTMLTextAreaElement', 'value'),
  SELECT: setterOf('HTMLSelectElement', 'value'),
};
const setChecked = setterOf('HTMLInputElement', 'checked');
const setSelected = setterOf('HTMLOptionElement', 'selected');

/** Fills in what the input names and leaves the rest. Throws a sentence for a value that the form does not take. */
export function fillForm(form: HTMLFormElement, input: Record<string, unknown>): void {
  const parameters = readParameters(form);
  const names = enumerableKeys(input);
  for (let index = 0; index < names.length; index++) {
    const name = names[index] as string;
    const parameter = findParameter(parameters, name);
    if (!parameter) throw new TypeError(`The form has no field "${name}" that could be filled.`);
    fill(parameter, input[name]);
  }
}

function fill({ name, first, controls, kind }: Parameter, value: unknown): void {
  const refuse = () => new TypeError(`The form's field "${name}" does not take ${JSON.stringify(value)}.`);
  if (kind === 'checkbox' && controls.length === 1) {
    check(first, value === true);
    return;
  }
  if (kind === 'checkbox' || kind === 'radio') {
    if (pickAll(controls as HTMLInputElement[], value, (control, on) => check(control, on))) return;
    throw refuse();
  }
  if (kind === 'select-multiple') {
    const { options } = first as HTMLSelectElement;
    const all = pickAll(options, value, (option, on) => setSelected(option, on));
    tellChange(first);
    if (all) return;
    throw refuse();
  }
  const text = `${value as string}`;
  setters[first.tagName as keyof typeof setters](first, text);
  tellChange(first);
  // The browser empties what is no value of this type.
  if (first.value !== text && !isSameNumber(first.value, text) && !isSameLines(first, text)) throw refuse();
}

const isSameNumber = (left: string, right: string): boolean => left !== '' && +left === +right;
const isSameLines = (control: Control, text: string): boolean =>
  control.tagName === 'TEXTAREA' && control.value.length > 0 && text.length > 0;

/** Switches each choice on or off. @returns whether every wanted value was one of them. */
function pickAll<T extends { value: string }>(
  choices: ArrayLike<T>,
  wanted: unknown,
  pick: (choice: T, on: boolean) => void,
): boolean {
  const values = isArray(wanted) ? wanted : [wanted];
  let found = 0;
  for (let index = 0; index < choices.length; index++) {
    const choice = choices[index] as T;
    let on = false;
    for (let place = 0; place < values.length; place++) on ||= values[place] === choice.value;
    if (on) found++;
    pick(choice, on);
  }
  return found >= values.length;
}

function check(control: Control, on: boolean): void {
  if ((control as HTMLInputElement).checked === on) return;
  setChecked(control, on);
  tellChange(control);
}

function tellChange(control: Control): void {
  dispatch(control, new Event('input', { bubbles: true, composed: true }));
  dispatch(control, new Event('change', { bubbles: true }));
}
