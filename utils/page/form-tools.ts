import { attributeOf } from './form-controls';
import { schemaOfForm } from './form-schema';
import { installSubmission, invokeForm } from './form-submission';
import { listen } from './page-events';
import { stringify } from './primordials';
import type { RegisteredEntry, ToolRegistry } from './tool-registry';

const selector = 'form[toolname][tooldescription]';
/** What makes or changes a form's tool. Values that a person types are no attributes. */
const attributes = [
  ...[
    'toolname',
    'tooldescription',
    'tooltitle',
    'toolautosubmit',
    'toolparamdescription',
    'name',
    'type',
    'value',
  ],
  ...[
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
  ],
];

/** Offers each declarative form of the document as a tool, and keeps the offer true while the page changes. */
export function watchForms(registry: ToolRegistry): () => void {
  const offered = new Map<Element, RegisteredEntry>();
  const observer = new MutationObserver(() => scan());
  installSubmission();
  listen(document, 'DOMContentLoaded', scan);
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: attributes });
  scan();
  return () => {
    observer.disconnect();
    for (const entry of offered.values()) registry.remove(entry);
  };

  function scan(): void {
    const forms = document.querySelectorAll<HTMLFormElement>(selector);
    if (forms.length === 0 && offered.size === 0) return;
    const present = new Set<Element>(forms);
    offered.forEach((entry, form) => {
      if (present.has(form)) return;
      offered.delete(form);
      registry.remove(entry);
    });
    for (const form of forms) update(form);
  }

  function update(form: HTMLFormElement): void {
    const entry = entryOf(form);
    const known = offered.get(form);
    if (known && isSame(known, entry)) return;
    if (known) registry.remove(known);
    offered.delete(form);
    // Silently not offered, like the browser's own: a form has nobody to tell.
    if (!entry.description || !/^[\w.-]{1,128}$/.test(entry.name) || registry.get(entry.name)) return;
    offered.set(form, entry);
    registry.add(entry);
  }
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
