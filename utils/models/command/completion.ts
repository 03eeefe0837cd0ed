import type { ModelTool } from '../model';
import { commandName } from './command-name';
import { type Field, readFields } from './schema-fields';
import { toolsNamed } from './slash-command';
import { labelOf } from './tool-label';

/** One way to go on. `text` replaces everything that was typed up to the caret. */
export type Suggestion = { text: string; label: string; detail: string };

const most = 8;

/**
 * What may follow a message that begins with "/": tools, then the names of their arguments, then values where the
 * schema knows them. Empty where the text is no command or nothing is left to suggest.
 * @param typed The text up to the caret.
 */
export function completeCommand(typed: string, tools: readonly ModelTool[]): Suggestion[] {
  const [, name = '', space = '', rest = ''] = /^\/(\S*)(\s*)([\s\S]*)$/u.exec(typed) ?? [];
  if (!typed.startsWith('/')) return [];
  if (space === '') return nameSuggestions(name.toLowerCase(), tools).slice(0, most);
  const [tool, ...others] = toolsNamed(name, tools);
  if (!tool || others.length > 0 || endsInsideQuotes(rest)) return [];
  const [unfinished = ''] = /\S*$/u.exec(rest) ?? [];
  const before = typed.slice(0, typed.length - unfinished.length);
  const { list } = readFields(tool.parameters);
  const [key = '', value] = unfinished.split(/=(.*)/su);
  if (value === undefined) return argumentSuggestions(before, key, rest, list).slice(0, most);
  const field = list.find((candidate) => candidate.name === key);
  return field ? valueSuggestions(`${before}${key}=`, value, field).slice(0, most) : [];
}

function nameSuggestions(begun: string, tools: readonly ModelTool[]): Suggestion[] {
  const own = tools.map((tool) => ({ name: commandName(tool, tools), detail: labelOf(tool) }));
  const house = [
    { name: 'help', detail: 'What command mode understands' },
    { name: 'tools', detail: 'All tools on offer' },
  ];
  const all = [...own.sort((left, right) => (left.name < right.name ? -1 : 1)), ...house];
  const starting = all.filter(({ name }) => name.toLowerCase().startsWith(begun));
  const containing = all.filter(
    ({ name }) => !starting.some((other) => other.name === name) && name.toLowerCase().includes(begun),
  );
  return [...starting, ...containing].map(({ name, detail }) => ({ text: `/${name} `, label: `/${name}`, detail }));
}

function argumentSuggestions(before: string, begun: string, rest: string, list: readonly Field[]): Suggestion[] {
  return list
    .filter(({ name }) => name.toLowerCase().startsWith(begun.toLowerCase()))
    .filter(({ name }) => !new RegExp(`(?:^|\\s)${name.replace(/[^\p{L}\p{N}_]/gu, '\\$&')}=`, 'u').test(rest))
    .sort((left, right) => Number(right.required) - Number(left.required))
    .map(({ name, required, description }) => ({
      text: `${before}${name}=`,
      label: `${name}=`,
      detail: [required ? 'required' : '', description].filter(Boolean).join(': '),
    }));
}

function valueSuggestions(before: string, begun: string, field: Field): Suggestion[] {
  const choices = field.choices.length > 0 ? field.choices : field.kind === 'boolean' ? truths : [];
  return choices
    .map(({ value, label }) => ({ written: String(value), detail: label }))
    .filter(({ written }) => written.toLowerCase().startsWith(begun.toLowerCase()))
    .map(({ written, detail }) => {
      const quoted = /[\s"]/.test(written) ? JSON.stringify(written) : written;
      return { text: `${before}${quoted} `, label: written, detail };
    });
}

const truths = [
  { value: true, label: '' },
  { value: false, label: '' },
];

const endsInsideQuotes = (text: string): boolean => (text.replace(/\\./g, '').match(/"/g)?.length ?? 0) % 2 === 1;
