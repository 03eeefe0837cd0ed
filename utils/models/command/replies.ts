import { isJsonObject } from '../../json';
import type { ModelTool } from '../model';
import { exampleOf } from './command-name';
import type { StepResult } from './conversation';
import { labelOf } from './tool-label';

export const whatItIs = 'I am command mode: no language model. I match your words to tools and run those.';

const longestResult = 400;

/** A result in a sentence: short text as it is, JSON shortened. */
export function resultSentence({ alias, text, failed }: StepResult, tools: readonly ModelTool[]): string {
  const tool = tools.find((candidate) => candidate.alias === alias);
  const label = tool ? labelOf(tool) : alias;
  if (failed) return `${label} failed: ${shortened(text)}`;
  const said = readable(text);
  return said === '' ? `${label}: done.` : `${label}: ${said}`;
}

function readable(text: string): string {
  const trimmed = text.trim();
  if (!/^[[{"]|^(?:null|true|false|-?\d)/.test(trimmed)) return shortened(trimmed);
  try {
    const value: unknown = JSON.parse(trimmed);
    return value === null ? 'done.' : shortened(sentenceOf(value));
  } catch {
    return shortened(trimmed);
  }
}

/** `{lat: 48.86, pins: [1, 2]}` as "lat 48.86, pins 2 items". */
function sentenceOf(value: unknown): string {
  if (Array.isArray(value))
    return value.length > 0 && value.every(isPlain) ? value.join(', ') : `${value.length} items`;
  if (!isJsonObject(value)) return String(value);
  return Object.entries(value)
    .map(
      ([key, inner]) =>
        `${key} ${isPlain(inner) ? String(inner) : isJsonObject(inner) ? `(${sentenceOf(inner)})` : sentenceOf(inner)}`,
    )
    .join(', ');
}

const isPlain = (value: unknown) => value === null || typeof value !== 'object';

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestResult ? `${line.slice(0, longestResult)}…` : line;
};

export function nothingMatched(step: string, nearest: readonly ModelTool[], tools: readonly ModelTool[]): string {
  if (tools.length === 0) {
    return 'I am command mode: no language model. I run tools, and none is on offer here: open a page that has some and allow its site, or switch tools on in the tools panel.';
  }
  const listed = (nearest.length > 0 ? nearest : tools).slice(0, 3);
  return [
    `I am command mode: no language model. I found no tool for “${shortened(step)}”. I can run these tools: ${listed
      .map(labelOf)
      .join('; ')}.`,
    `Say it in a tool's own words, or write ${exampleOf(listed[0], tools)}. /tools lists all ${tools.length}.`,
  ].join(' ');
}

export const tooLong = (most: number): string =>
  `${whatItIs} Your message is longer than the ${most} characters that I read. Write an instruction, or pass long text on with /tool name="…".`;

export const helpText = (tools: readonly ModelTool[]): string =>
  [
    whatItIs,
    '',
    '- Write what to do in the words of the tools: “switch to the map and put a pin on Paris”. Steps are joined with “and”, “then”, or stand on lines of their own.',
    '- Put text that is to be passed on in quotation marks: add a note saying "buy milk".',
    `- Run exactly one tool with its arguments: ${exampleOf(tools[0], tools)}.`,
    `- /tools lists the ${tools.length} tools on offer. Where I am not sure, you get a form to check before anything runs.`,
    '- I understand English, do not remember earlier messages, and cannot answer questions that no tool answers.',
  ].join('\n');

export const toolsText = (tools: readonly ModelTool[]): string =>
  tools.length === 0
    ? nothingMatched('', [], tools)
    : [
        `${tools.length} tools are on offer:`,
        '',
        ...tools.map((tool) => `- ${exampleOf(tool, tools)} ${labelOf(tool)}`),
      ].join('\n');
