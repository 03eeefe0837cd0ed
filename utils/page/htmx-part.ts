import { errorText, failed } from '../failure';
import type { CallResult } from '../tool';
import { type Settled, settledAfter } from './htmx-settle';
import { findTriggers, type Trigger } from './htmx-triggers';
import type { Parts } from './parts';

const toolName = 'htmx_trigger';

/** One tool for a page that is made with htmx: whatever a person could set off there, with no code by the page. */
export function createHtmxPart(): Parts['htmx'] {
  return {
    watch(onChange, signal) {
      const observer = new MutationObserver(onChange);
      observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: watched });
      signal.addEventListener('abort', () => observer.disconnect());
    },
    list() {
      const triggers = findTriggers();
      return triggers.length > 0 ? [definition(triggers)] : [];
    },
    async run({ arguments: input }, signal) {
      const triggers = findTriggers();
      const trigger = triggers.find(({ name }) => name === input.trigger);
      if (!trigger) {
        const present = triggers.map(describe).join('; ') || 'none at all';
        return failed('invalid-arguments', `The page has no trigger "${input.trigger}" now. It has: ${present}.`);
      }
      try {
        return answer(trigger, await settledAfter(() => setOff(trigger, input), signal));
      } catch (thrown) {
        return failed('tool-threw', errorText(thrown));
      }
    },
  };
}

const watched = ['hx-trigger', 'hx-get', 'hx-post', 'disabled', 'hidden', 'aria-label', 'data-trigger', 'class'];

const describe = ({ name, label }: Trigger): string => (label && label !== name ? `${name} (${label})` : name);

function definition(triggers: Trigger[]) {
  const lines = triggers.map(
    ({ name, label, request, asksFirst }) =>
      `${name}: ${label || 'no label'}${request && ` [${request}]`}${asksFirst ? ' (the page asks the person first)' : ''}`,
  );
  return {
    source: 'htmx',
    name: toolName,
    title: 'Use the page',
    description: `Uses one of the page's controls and says what changed. Controls now: ${lines.join('; ')}`.slice(
      0,
      2000,
    ),
    inputSchema: {
      type: 'object',
      properties: {
        trigger: { type: 'string', enum: triggers.map(({ name }) => name), description: 'Which control' },
        value: { type: 'string', description: 'For a field: what to enter' },
        fields: { type: 'object', description: 'For a form: what to enter, by the name of the field' },
      },
      required: ['trigger'],
    },
    annotations: {},
  };
}

function setOff({ element, event }: Trigger, { value, fields }: Record<string, unknown>): void {
  if (element instanceof HTMLFormElement) enterAll(element, fields);
  if (typeof value === 'string' && 'value' in element) enter(element as unknown as HTMLInputElement, value);
  if (event === 'submit' && element instanceof HTMLFormElement) element.requestSubmit();
  else if (event === 'click') element.click();
  else element.dispatchEvent(new Event(event, { bubbles: true, cancelable: true }));
}

function enterAll(form: HTMLFormElement, fields: unknown): void {
  if (typeof fields !== 'object' || fields === null) return;
  for (const [name, value] of Object.entries(fields)) {
    const field = form.querySelector<HTMLInputElement>(`[name="${CSS.escape(name)}"]`);
    if (!field || field.type === 'password')
      throw new Error(`The form has no field "${name}" that could be filled.`);
    enter(field, String(value));
  }
}

function enter(field: HTMLInputElement, value: string): void {
  if (field.type === 'checkbox' || field.type === 'radio') field.checked = value !== 'false';
  else field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function answer(trigger: Trigger, { outcome, targets }: Settled): CallResult {
  const used = `Used ${describe(trigger)}.`;
  if (outcome === 'failed')
    return failed('tool-threw', `${used} The server or the network answered with an error.`);
  if (outcome === 'nothing-requested')
    return text(`${used} No request followed; the page may have changed by itself.`);
  const changed = targets.filter(({ isConnected }) => isConnected).map(shown);
  return text(
    `${used} ${changed.length > 0 ? `Changed: ${changed.join('\n')}` : 'The request ended; nothing was swapped in.'}`,
  );
}

const text = (words: string): CallResult => ({ ok: true, content: [{ type: 'text', text: words }] });

function shown(element: Element): string {
  const name = element.id ? `#${element.id}` : `<${element.localName}>`;
  const pieces: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    const words = nodeValue?.replaceAll(/\s+/g, ' ').trim();
    if (words && !parentElement?.closest('script, style, template')) pieces.push(words);
  }
  return `${name} now reads: ${pieces.join(' ').slice(0, 1500)}`;
}
