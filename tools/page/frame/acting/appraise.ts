import { isJsonObject, type JsonObject } from '../../../../utils/json';
import type { FrameTool } from '../frame-tools';
import { elementOf } from '../references';
import { isSecret } from '../secret';
import { answer } from './answer';
import { listOf, textOf } from './arguments';
import { isTextField } from './fields';
import { describe } from './known';
import type { Risk } from './risk-words';
import { risksOfField, risksOfForm, risksOfPress } from './risks-of-press';
import { risksOfText } from './risks-of-text';
import { formOf } from './submit';
import { focusedElement } from './tree';

/** What a person is told before an action, and whether it must be asked each time. */
type Judgement = { reason: string; onceOnly: boolean };

/** Looks at what an action would meet, and touches nothing. The answer is a `Judgement` as JSON. */
export const appraise: FrameTool = (args) => {
  const inner = isJsonObject(args.args) ? args.args : {};
  return answer(JSON.stringify(judge(textOf(args, 'tool'), inner)));
};

function judge(tool: string, args: JsonObject): Judgement {
  const risks = risksOf(tool, args);
  const what = sentences[tool]?.(args) ?? 'It acts on the page.';
  const why = [...risks].map((risk) => meanings[risk]).join(' and ');
  return { reason: why ? `${what} That looks like ${why}.` : what, onceOnly: risks.size > 0 };
}

const meanings: Record<Risk, string> = {
  payment: 'paying or ordering',
  deletion: 'deleting or taking away',
  sending: 'sending or publishing something',
  credentials: 'signing in or out, or a secret',
};

function risksOf(tool: string, args: JsonObject): Set<Risk> {
  const target = elementIn(args, 'ref');
  if (tool === 'press') return risksOfKey(target ?? focusedElement(), textOf(args, 'key'));
  if (tool === 'fill_form') return new Set(fieldsIn(args).flatMap((field) => risksOfField(field)));
  if (!target) return new Set();
  if (tool === 'type') return risksOfTyping(target, args.enter === true);
  if (tool === 'drag') return new Set(wordsThere(elementIn(args, 'to')));
  if (tool === 'select') return new Set(listOf(args, 'options').flatMap((option) => risksOfText(String(option))));
  if (tool === 'submit') {
    const form = formOf(target);
    return form ? risksOfForm(form) : risksOfPress(target);
  }
  return risksOfPress(target);
}

const wordsThere = (element: Element | null): Risk[] => (element ? risksOfText(describe(element)) : []);

function risksOfTyping(field: Element, withEnter: boolean): Set<Risk> {
  const form = withEnter ? formOf(field) : null;
  return new Set([...risksOfField(field), ...(form ? risksOfForm(form) : [])]);
}

/** Enter sends a form or presses a button; Delete outside of a field deletes what is chosen. */
function risksOfKey(target: Element | null, key: string): Set<Risk> {
  const bare = key.split('+').at(-1)?.toLowerCase() ?? '';
  if (!target) return new Set();
  const isField = isTextField(target) || (target instanceof HTMLElement && target.isContentEditable);
  if (/^(?:delete|del|backspace)$/.test(bare)) return new Set(isField ? [] : (['deletion'] as const));
  if (/^(?:enter|return)$/.test(bare)) {
    if (!isField) return risksOfPress(target);
    const form = target instanceof HTMLInputElement ? formOf(target) : null;
    if (form) return risksOfForm(form);
    // Mail and chat send with it.
    return key.includes('+') ? new Set(['sending'] as const) : new Set();
  }
  return bare === ' ' || bare === 'space' ? risksOfPress(target) : new Set();
}

function elementIn(args: JsonObject, name: string): Element | null {
  const reference = textOf(args, name);
  const found = reference ? elementOf(reference) : null;
  return found?.ok ? found.value : null;
}

const fieldsIn = (args: JsonObject): Element[] =>
  listOf(args, 'fields')
    .filter(isJsonObject)
    .map((field) => elementIn(field, 'ref'))
    .filter((element) => element !== null);

const nameIn = (args: JsonObject, name = 'ref'): string => {
  const element = elementIn(args, name);
  return element ? describe(element) : textOf(args, name, 'nothing');
};

/** A secret is shown among the arguments, and nowhere else. */
const wordsFor = (args: JsonObject): string => {
  const field = elementIn(args, 'ref');
  return field && isSecret(field) ? 'a secret' : quoted(textOf(args, 'text'));
};

const quoted = (text: string): string => JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);

const sentences: Record<string, (args: JsonObject) => string> = {
  click: (args) => `It clicks ${nameIn(args)}.`,
  hover: (args) => `It moves the pointer over ${nameIn(args)}.`,
  type: (args) =>
    `It types ${wordsFor(args)} into ${nameIn(args)}${args.enter === true ? ' and presses Enter' : ''}.`,
  fill_form: (args) => `It fills ${fieldsIn(args).slice(0, 12).map(describe).join(', ')}.`,
  select: (args) => `It chooses ${listOf(args, 'options').map(String).map(quoted).join(', ')} in ${nameIn(args)}.`,
  check: (args) => `It sets ${nameIn(args)} to ${args.checked === false ? 'off' : 'on'}.`,
  press: (args) =>
    `It presses ${textOf(args, 'key').slice(0, 40)} at ${args.ref ? nameIn(args) : describe(focusedElement() ?? document.body)}.`,
  drag: (args) => `It drags ${nameIn(args)}${args.to ? ` onto ${nameIn(args, 'to')}` : ''}.`,
  upload: (args) =>
    `It gives ${nameIn(args)} the file ${listOf(args, 'files')
      .filter(isJsonObject)
      .map((file) => quoted(textOf(file, 'name')))
      .join(', ')}.`,
  submit: (args) => `It sends the form of ${nameIn(args)}.`,
};
