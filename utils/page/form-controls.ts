import { append } from './append';
import { memberOf } from './primordials';

/** A form's controls that an agent may fill, grouped as they are submitted: one parameter a name. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
export type Parameter = { name: string; controls: Control[]; first: Control; kind: string };

const tagOf = memberOf('Element', 'tagName');
const types: Record<string, string> = {
  __proto__: null,
  INPUT: 'HTMLInputElement',
  SELECT: 'HTMLSelectElement',
  TEXTAREA: 'HTMLTextAreaElement',
  OPTION: 'HTMLOptionElement',
} as never;

/** A property by its interface's own getter: a form's own properties may be hidden by controls of the same name. */
export const read = (element: Element, name: string): unknown =>
  memberOf(types[tagOf(element) as string] as string, name)(element);
/** Sets it likewise: a framework may have put a setter on the element itself, to see what its own code writes. */
export const write = (element: Element, name: string, value: unknown): void =>
  void memberOf(types[tagOf(element) as string] as string, `=${name}`)(element, value);
export const readText = (element: Element, name: string): string => `${read(element, name) ?? ''}`;
export const isSelect = (control: Element): boolean => tagOf(control) === 'SELECT';
export const isTextArea = (control: Element): boolean => tagOf(control) === 'TEXTAREA';

type Attribute = (element: unknown, name: string) => string | null;
export const attributeOf = memberOf('Element', 'getAttribute') as Attribute;
const elementsOf = memberOf('HTMLFormElement', 'elements');
const collectionLength = memberOf('HTMLCollection', 'length') as (list: unknown) => number;
const optionsLength = memberOf('HTMLOptionsCollection', 'length') as (list: unknown) => number;
const listLength = memberOf('NodeList', 'length') as (list: unknown) => number;
const textOf = memberOf('Node', 'textContent');

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
  const elements = elementsOf(form) as HTMLCollection;
  const parameters: Parameter[] = [];
  const total = collectionLength(elements);
  for (let index = 0; index < total; index++) {
    const control = elements[index] as Control;
    if (!isFillable(control)) continue;
    const name = readText(control, 'name');
    const kind = readText(control, 'type');
    if (!name || withheld[kind]) continue;
    const known = findParameter(parameters, name);
    if (known) append(known.controls, control);
    else append(parameters, { name, controls: [control], first: control, kind });
  }
  return parameters;
}

function isFillable(control: Control): boolean {
  const tag = tagOf(control) as string;
  if (tag !== 'INPUT' && tag !== 'SELECT' && tag !== 'TEXTAREA') return false;
  return !read(control, 'disabled') && (tag === 'SELECT' || !read(control, 'readOnly'));
}

export function findParameter(parameters: Parameter[], name: string): Parameter | undefined {
  for (let index = 0; index < parameters.length; index++) {
    if (parameters[index]?.name === name) return parameters[index];
  }
  return undefined;
}

/** Each choice of a radio group, a group of checkboxes or a select. */
export function choicesOf({ first, controls }: Parameter): Element[] {
  const source = isSelect(first) ? (read(first, 'options') as Element[]) : controls;
  const length = isSelect(first) ? optionsLength(source) : source.length;
  const choices: Element[] = [];
  for (let index = 0; index < length; index++) {
    const choice = source[index] as Element;
    if (!read(choice, 'disabled')) append(choices, choice);
  }
  return choices;
}

/** The words that a person reads beside a control. */
export function labelOf(control: Control): string {
  const labels = read(control, 'labels') as NodeList | null;
  const text = labels && listLength(labels) > 0 ? (textOf(labels[0]) as string) : '';
  return trim(text || attributeOf(control, 'aria-label') || attributeOf(control, 'placeholder') || '') as string;
}

const trim = memberOf('String', 'trim');
