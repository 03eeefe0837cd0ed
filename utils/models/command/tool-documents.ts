import type { ModelTool } from '../model';
import type { Choice, Field, Fields } from './schema-fields';
import { readFields } from './schema-fields';
import { isStopWord, nameWords, stemsOf } from './words';

/**
 * What is ranked: a tool, or a tool with one value of an enum that it requires. "Switch to the map" should find
 * `htmx_trigger` because its `trigger` may be `swap-to-map`.
 */
export type ToolDocument = {
  id: number;
  tool: ModelTool;
  fields: Fields;
  /** The tool's name without the site that its alias begins with. */
  name: string;
  choice: { field: Field; choice: Choice } | null;
};

/** More values than this are a list of data, not of commands. */
const mostVariants = 50;

export function toolDocuments(tools: readonly ModelTool[]): ToolDocument[] {
  const names = shortNames(tools.map(({ alias }) => alias));
  return tools
    .flatMap((tool, index) => {
      const fields = readFields(tool.parameters);
      const plain = { tool, fields, name: names[index] ?? tool.alias };
      return [{ ...plain, choice: null }, ...variants(fields).map((choice) => ({ ...plain, choice }))];
    })
    .map((document, id) => ({ ...document, id }));
}

function variants({ list }: Fields): { field: Field; choice: Choice }[] {
  const commanding = list.filter(
    ({ required, choices, kind }) => required && kind !== 'array' && choices.length > 0,
  );
  const [field] = commanding;
  if (!field || commanding.length > 1 || field.choices.length > mostVariants) return [];
  return field.choices.map((choice) => ({ field, choice }));
}

const hostWords = new Set([
  'www',
  'com',
  'org',
  'net',
  'io',
  'dev',
  'app',
  'localhost',
  'example',
  'test',
  'patchbay',
]);

/**
 * Aliases without the site in front: what all aliases with the same first word begin with, and what can only be part
 * of a host. A tool that stands alone on its site may keep a word of it, which costs it a little rank, no more.
 */
export function shortNames(aliases: readonly string[]): string[] {
  const split = aliases.map(nameWords);
  return split.map((words) => {
    const family = split.filter(([first]) => first === words[0]);
    const common = family.length > 1 ? commonStart(family) : 0;
    const lastHostWord = words.findLastIndex((word, index) => index < words.length - 1 && isHostWord(word));
    return words.slice(Math.min(words.length - 1, Math.max(common, lastHostWord + 1))).join(' ');
  });
}

const isHostWord = (word: string) => hostWords.has(word) || /^\d+$/.test(word);

function commonStart(lists: string[][]): number {
  const shortest = Math.min(...lists.map(({ length }) => length)) - 1;
  let length = 0;
  while (length < shortest && lists.every((list) => list[length] === lists[0]?.[length])) length++;
  return length;
}

/** Every word of a schema's own texts: names and descriptions of its properties, at any depth that matters. */
export const parameterText = (fields: readonly Field[]): string =>
  fields
    .map(({ name, description, fields: inner }) => `${name} ${description} ${inner ? parameterText(inner) : ''}`)
    .join(' ');

/** "Switch to the map: open and show the world map" is a title and what it means. */
export function choiceTitle({ label }: Choice): { title: string; rest: string } {
  const [title = '', ...rest] = label.split(/[:;.]/);
  return { title, rest: rest.join(' ') };
}

/** Words that make up a name and mean something. */
export const tellingWords = (text: string): string[] => nameWords(text).filter((word) => !isStopWord(word));

/** The ways in which a document is called: each as stems. A variant is called by its value first of all. */
export function namesOf({ tool, name, choice }: ToolDocument): string[][] {
  const texts = choice ? [String(choice.choice.value), choiceTitle(choice.choice).title] : [name, tool.title];
  return texts.map((text) => [...new Set(tellingWords(text).flatMap(stemsOf))]).filter(({ length }) => length > 0);
}
