import { isJsonObject } from '../../json';
import type { ModelCall } from '../model';
import { jsonAt } from './json-span';
import { pythonCallAt } from './python-call';

/**
 * Calls that a model wrote into its text because its server did not read them out of it. Only ever used on the
 * assistant's own words, only where the person switched it on, and only for names that were offered: page text, tool
 * results and messages of the person are never read this way.
 */
type Found = { calls: { name: string; arguments: unknown }[]; end: number };
type Form = { opens: string; read: (text: string, start: number) => Found | null };

/** Each form: what it begins with, and how it is read from behind that. */
const forms: Form[] = [
  {
    opens: '<tool_call>',
    read: (text, start) =>
      closed(text, jsonCalls(text, start) ?? functionTag(text, start, '<function='), '</tool_call>', true),
  },
  { opens: '<function=', read: (text, start) => functionTag(text, start - '<function='.length, '<function=') },
  {
    opens: '[TOOL_REQUEST]',
    read: (text, start) => closed(text, jsonCalls(text, start), '[END_TOOL_REQUEST]', false),
  },
  {
    opens: '<|tool_call_start|>',
    read: (text, start) => closed(text, pythonList(text, start), '<|tool_call_end|>', true),
  },
  { opens: '[TOOL_CALLS]', read: (text, start) => jsonCalls(text, start) ?? namedArguments(text, start) },
  { opens: 'ACTION:', read: pythonCall },
];
export const openings: readonly string[] = forms.map(({ opens }) => opens);

/** The calls in a text and the text without them. Code blocks are left alone, unless one is all there is. */
export function readTextCalls(
  text: string,
  isKnown: (alias: string) => boolean,
): { text: string; calls: Omit<ModelCall, 'modelCallId'>[] } {
  const alone = /^\s*```(?:json|tool_call|tool_code)?\s*\n([\s\S]*?)\n?```\s*$/.exec(text)?.[1];
  if (alone !== undefined) {
    const found = jsonCalls(alone, 0);
    const whole = found && alone.slice(found.end).trim() === '' ? accepted(found, isKnown) : null;
    return whole ? { text: '', calls: whole } : { text, calls: [] };
  }
  const calls: Omit<ModelCall, 'modelCallId'>[] = [];
  let left = '';
  let place = 0;
  while (place < text.length) {
    const next = nextOpening(text, place);
    if (!next) break;
    const found = next.form.read(text, next.start + next.form.opens.length);
    const read = found && accepted(found, isKnown);
    const end = read && found ? found.end : next.start + next.form.opens.length;
    left += text.slice(place, read ? next.start : end);
    if (read) calls.push(...read);
    place = end;
  }
  left += text.slice(place);
  return { text: calls.length > 0 ? left.trimEnd() : text, calls };
}

/** All names must be names of tools that were offered, letter by letter. */
function accepted({ calls }: Found, isKnown: (alias: string) => boolean) {
  if (calls.length === 0 || !calls.every(({ name, arguments: values }) => isKnown(name) && isJsonObject(values)))
    return null;
  return calls.map(({ name, arguments: values }) => ({ alias: name, argumentsText: JSON.stringify(values) }));
}

function nextOpening(text: string, from: number): { form: Form; start: number } | null {
  const places = forms
    .map((form) => ({ form, start: outsideCode(text, form.opens, from) }))
    .filter(({ start }) => start !== -1)
    .sort((left, right) => left.start - right.start);
  return places[0] ?? null;
}

/** Where this opening stands next, outside of code blocks. */
export function outsideCode(text: string, opens: string, from = 0): number {
  for (let place = text.indexOf(opens, from); place !== -1; place = text.indexOf(opens, place + 1)) {
    const fences = text.slice(0, place).match(/^\s*```/gm)?.length ?? 0;
    const inLine = text.slice(text.lastIndexOf('\n', place) + 1, place).split('`').length - 1;
    if (fences % 2 === 0 && inLine % 2 === 0) return place;
  }
  return -1;
}

const skipSpace = (text: string, start: number): number =>
  start + (/^\s*/.exec(text.slice(start))?.[0].length ?? 0);

/** `optional`: some servers swallow the closing mark; then the text must end here. */
function closed(text: string, found: Found | null, mark: string, optional: boolean): Found | null {
  if (!found) return null;
  const end = skipSpace(text, found.end);
  if (text.startsWith(mark, end)) return { ...found, end: end + mark.length };
  return optional && end === text.length ? { ...found, end } : null;
}

function jsonCalls(text: string, start: number): Found | null {
  const span = jsonAt(text, skipSpace(text, start));
  if (!span) return null;
  const values = Array.isArray(span.value) ? span.value : [span.value];
  const calls = values.filter(isJsonObject).map(({ name, arguments: given, parameters }) => ({
    name: String(name),
    arguments: given ?? parameters ?? {},
  }));
  return calls.length === values.length ? { calls, end: span.end } : null;
}

/** `name[ARGS]{…}`, and without the mark in between. */
function namedArguments(text: string, start: number): Found | null {
  const [whole = '', name = ''] = /^\s*([\w.-]+)\s*(?:\[ARGS\])?\s*(?=\{)/.exec(text.slice(start)) ?? [];
  const span = name === '' ? null : jsonAt(text, start + whole.length);
  return span && { calls: [{ name, arguments: span.value }], end: span.end };
}

/** `<function=name><parameter=key>value</parameter></function>` */
function functionTag(text: string, start: number, opens: string): Found | null {
  const begin = skipSpace(text, start);
  const [whole, name = '', body = ''] = /^<function=([^>\s]+)>([\s\S]*?)<\/function>/.exec(text.slice(begin)) ?? [];
  if (whole === undefined || !text.startsWith(opens, begin)) return null;
  const parameters = [...body.matchAll(/<parameter=([^>]+)>\n?([\s\S]*?)\n?<\/parameter>/g)];
  const values = Object.fromEntries(parameters.map(([, key = '', value = '']) => [key.trim(), plainValue(value)]));
  return { calls: [{ name, arguments: values }], end: begin + whole.length };
}

/** Numbers, truth values and structures are written as JSON; everything else is text. */
function plainValue(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return written;
  }
}

function pythonCall(text: string, start: number): Found | null {
  const call = pythonCallAt(text, start);
  return call && { calls: [call], end: call.end };
}

function pythonList(text: string, start: number): Found | null {
  const calls: Found['calls'] = [];
  let place = skipSpace(text, start);
  if (text[place] !== '[') return pythonCall(text, start);
  do {
    const call = pythonCallAt(text, place + 1);
    if (!call) return null;
    calls.push(call);
    place = skipSpace(text, call.end);
  } while (text[place] === ',');
  return text[place] === ']' ? { calls, end: place + 1 } : null;
}
