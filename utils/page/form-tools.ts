import { append } from './append';
import { attributeOf } from './form-controls';
import { schemaOfForm } from './form-schema';
import { invokeForm } from './form-submission';
import { listen } from './page-events';
import { memberOf, ObserverOfPage, stringify } from './primordials';
import { isLegalName } from './tool-name';
import type { RegisteredEntry, ToolRegistry } from './tool-registry';

const selector = 'form[toolname][tooldescription]';
/** What makes or changes a form's tool. Values that a person types are no attributes. */
const attributes = [
  'toolname',
  'tooldescription',
  'tooltitle',
  'toolautosubmit',
  'toolparamdescription',
  'name',
  'type',
  'value',
  'required',
  'disabled',
  'readonly',
  'min',
  'max',
  'step',
  'pattern',
  'maxlength',
  'placeholder',
  'aria-label',
];

const queryAll = memberOf('Document', 'querySelectorAll') as (
  self: unknown,
  selector: string,
) => NodeListOf<HTMLFormElement>;
const lengthOf = memberOf('NodeList', 'length') as (list: unknown) => number;
const observe = memberOf('MutationObserver', 'observe');
const disconnect = memberOf('MutationObserver', 'disconnect');

type Offered = { form: HTMLFormElement; entry: RegisteredEntry };

/** Offers each declarative form of the document as a tool, and keeps the offer true while the page changes. */
export function watchForms(registry: ToolRegistry): () => void {
  let offered: Offered[] = [];
  const observer = new ObserverOfPage(scan);
  listen(document, 'DOMContentLoaded', scan);
  observe(observer, document, { childList: true, subtree: true, attributes: true, attributeFilter: attributes });
  scan();
  return () => {
    disconnect(observer);
    for (let index = 0; index < offered.length; index++) registry.remove((offered[index] as Offered).entry);
  };

  function scan(): void {
    const forms = queryAll(document, selector);
    const length = lengthOf(forms);
    if (length === 0 && offered.length === 0) return;
    const before = offered;
    offered = [];
    const kept: RegisteredEntry[] = [];
    for (let index = 0; index < length; index++) {
      const form = forms[index] as HTMLFormElement;
      const entry = entryOf(form);
      const known = find(before, form);
      const isKept = known && isSame(known.entry, entry);
      append(offered, isKept ? known : { form, entry });
      if (isKept) append(kept, known.entry);
    }
    for (let index = 0; index < before.length; index++) {
      const { entry } = before[index] as Offered;
      if (!includes(kept, entry)) registry.remove(entry);
    }
    for (let index = 0; index < offered.length; index++) {
      const { entry } = offered[index] as Offered;
      // Silently not offered, like the browser's own: a form has nobody to tell.
      const isFit = !!entry.description && isLegalName(entry.name) && !registry.get(entry.name);
      if (isFit) registry.add(entry);
    }
  }
}

function find(list: Offered[], form: HTMLFormElement): Offered | undefined {
  for (let index = 0; index < list.length; index++) if (list[index]?.form === form) return list[index];
  return undefined;
}

function includes(list: RegisteredEntry[], entry: RegisteredEntry): boolean {
  for (let index = 0; index < list.length; index++) if (list[index] === entry) return true;
  return false;
}

function entryOf(form: HTMLFormElement): RegisteredEntry {
  return {
    name: attributeOf(form, 'toolname') ?? '',
    title: attributeOf(form, 'tooltitle') ?? '',
    description: attributeOf(form, 'tooldescription') ?? '',
    schema: stringify(schemaOfForm(form)),
    annotations: undefined,
    execute: (input, { signal }) => invokeForm(form, input as Record<string, unknown>, signal),
    signal: undefined,
    source: 'form',
  };
}

const isSame = (one: RegisteredEntry, other: RegisteredEntry): boolean =>
  one.name === other.name &&
  one.title === other.title &&
  one.description === other.description &&
  one.schema === other.schema;
