import { isJsonObject, type Json, type JsonObject } from '../../json';
import type { ModelTool } from '../model';
import { commandName } from './command-name';
import { type Field, readFields } from './schema-fields';

export type SlashCommand =
  | { kind: 'help' }
  | { kind: 'tools' }
  | { kind: 'call'; tool: ModelTool; values: JsonObject; missing: string[] }
  | { kind: 'wrong'; sentence: string };

/** Parts of a command line: bare words, `name=value`, quoted text with spaces, JSON in brackets. */
const part = /(?:([\p{L}_][\p{L}\p{N}_.-]*)=)?("(?:[^"\\]|\\.)*"|'[^']*'|[[{][^\n]*?[\]}](?=\s|$)|[^\s]+)/gu;

/** Reads "/tool name=value other="two words"". The message starts with a slash. */
export function readSlash(message: string, tools: readonly ModelTool[]): SlashCommand {
  const [, name = '', rest = ''] = /^\/(\S*)\s*([\s\S]*)$/u.exec(message.trim()) ?? [];
  if (name === '' || name === 'help' || name === '?') return { kind: 'help' };
  if (name === 'tools') return { kind: 'tools' };
  const found = toolsNamed(name, tools);
  const [tool] = found;
  if (!tool) return { kind: 'wrong', sentence: `There is no tool “${name}”. /tools lists those that there are.` };
  if (found.length > 1) {
    const names = found.map(({ alias }) => `/${alias}`).join(', ');
    return { kind: 'wrong', sentence: `“${name}” is the name of several tools. Write one of ${names}.` };
  }
  return readArguments(tool, rest, name);
}

/** By alias, by the name without the site, or by an ending of the alias; the exact one wins. */
export function toolsNamed(name: string, tools: readonly ModelTool[]): ModelTool[] {
  const wanted = name.toLowerCase();
  const exact = tools.filter(({ alias }) => alias.toLowerCase() === wanted);
  if (exact.length > 0) return exact;
  const short = tools.filter((tool) => commandName(tool, tools).toLowerCase() === wanted);
  if (short.length > 0) return short;
  return tools.filter(({ alias }) => new RegExp(`[_-]${escaped(wanted)}$`).test(alias.toLowerCase()));
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function readArguments(tool: ModelTool, rest: string, name: string): SlashCommand {
  const { list } = readFields(tool.parameters);
  const whole = jsonObject(rest);
  if (whole) return finished(tool, list, whole);
  const values: JsonObject = {};
  const loose: string[] = [];
  for (const [written, key, value = ''] of rest.matchAll(part)) {
    const field =
      list.find((candidate) => candidate.name === key) ??
      list.find((candidate) => candidate.name.toLowerCase() === key?.toLowerCase());
    if (key !== undefined && !field && list.length > 0) {
      const known = list.map((candidate) => candidate.name).join(', ');
      return { kind: 'wrong', sentence: `/${name} has no argument “${key}”. It takes ${known}.` };
    }
    if (field) values[field.name] = argumentOf(value, field);
    else loose.push(written);
  }
  if (loose.length === 0) return finished(tool, list, values);
  const field =
    list.find((candidate) => candidate.required && !Object.hasOwn(values, candidate.name)) ??
    list.find((candidate) => !Object.hasOwn(values, candidate.name));
  if (!field)
    return { kind: 'wrong', sentence: `/${name} takes no further argument: “${loose.join(' ')}” is too much.` };
  return finished(tool, list, { ...values, [field.name]: argumentOf(loose.join(' '), field) });
}

function finished(tool: ModelTool, list: readonly Field[], values: JsonObject): SlashCommand {
  const missing = list.filter(
    ({ name, required, hasDefault }) => required && !hasDefault && !Object.hasOwn(values, name),
  );
  return { kind: 'call', tool, values, missing: missing.map(({ name }) => name) };
}

/** Text stays text ("007"), everything else is read as JSON; a list may be written with commas. */
function argumentOf(written: string, field: Field): Json {
  const text = unquoted(written);
  const choice = field.choices.find(({ value, label }) => String(value) === text || label === text);
  if (choice) return choice.value;
  if (field.kind === 'text') return text;
  const spoken = { yes: true, on: true, no: false, off: false }[text.toLowerCase()];
  if (field.kind === 'boolean' && spoken !== undefined) return spoken;
  try {
    return JSON.parse(written) as Json;
  } catch {
    if (field.kind !== 'array') return text;
    const { items } = field;
    return text.split(',').map((item) => (items ? argumentOf(item.trim(), items) : item.trim()));
  }
}

function unquoted(written: string): string {
  if (written.length > 1 && written.startsWith("'") && written.endsWith("'")) return written.slice(1, -1);
  if (!(written.length > 1 && written.startsWith('"') && written.endsWith('"'))) return written;
  return written.slice(1, -1).replace(/\\(["\\])/g, '$1');
}

function jsonObject(text: string): JsonObject | null {
  if (!text.startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}
