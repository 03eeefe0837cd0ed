import {
  choicesOf,
  findParameter,
  isTextArea,
  type Parameter,
  read,
  readParameters,
  readText,
  write,
} from './form-controls';
import { dispatch } from './page-events';
import { EventOfPage, enumerableKeys, isArray, stringify, TypeErrorOfPage } from './primordials';

/** Fills in what the input names and leaves the rest. Throws a sentence for a value that the form does not take. */
export function fillForm(form: HTMLFormElement, input: Record<string, unknown>): void {
  const parameters = readParameters(form);
  const names = enumerableKeys(input);
  for (let index = 0; index < names.length; index++) {
    const name = names[index] as string;
    const parameter = findParameter(parameters, name);
    if (!parameter) throw new TypeErrorOfPage(`The form has no field "${name}" that could be filled.`);
    if (!fill(parameter, input[name])) {
      throw new TypeErrorOfPage(`The form's field "${name}" does not take ${stringify(input[name])}.`);
    }
  }
}

/** @returns whether the form took the value. */
function fill(parameter: Parameter, value: unknown): boolean {
  const { first, controls, kind } = parameter;
  if (kind === 'checkbox' && controls.length === 1) {
    check(first, value === true);
    return true;
  }
  if (kind === 'checkbox' || kind === 'radio') return pickAll(choicesOf(parameter), value, check);
  if (kind === 'select-multiple') {
    const took = pickAll(choicesOf(parameter), value, (option, on) => write(option, 'selected', on));
    tellChange(first);
    return took;
  }
  const text = `${value as string}`;
  write(first, 'value', text);
  tellChange(first);
  // The browser empties what is no value of this type.
  const now = readText(first, 'value');
  return now === text || isSameNumber(now, text) || (isTextArea(first) && now !== '' && text !== '');
}

const isSameNumber = (left: string, right: string): boolean => left !== '' && +left === +right;

/** Switches each choice on or off. @returns whether every wanted value was one of them. */
function pickAll(choices: Element[], wanted: unknown, pick: (choice: Element, on: boolean) => void): boolean {
  const values = isArray(wanted) ? wanted : [wanted];
  let found = 0;
  for (let index = 0; index < choices.length; index++) {
    const choice = choices[index] as Element;
    let on = false;
    for (let place = 0; place < values.length; place++) on ||= values[place] === read(choice, 'value');
    if (on) found++;
    pick(choice, on);
  }
  return found >= values.length;
}

function check(control: Element, on: boolean): void {
  if (read(control, 'checked') === on) return;
  write(control, 'checked', on);
  tellChange(control);
}

function tellChange(control: Element): void {
  dispatch(control, new EventOfPage('input', { __proto__: null, bubbles: true, composed: true } as EventInit));
  dispatch(control, new EventOfPage('change', { __proto__: null, bubbles: true } as EventInit));
}
