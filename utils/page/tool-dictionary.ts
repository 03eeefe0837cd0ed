import { memberOf, parse, stringify } from './primordials';
import { failWith, isObject, readDictionary, readList, readScalarString, readString } from './web-idl';

/** `debugging` is a member of WebMCP's annotations that only developer tools look at. */
export const annotationNames = ['consequentialHint', 'debugging', 'readOnlyHint', 'untrustedContentHint'] as const;
export type Annotations = Record<(typeof annotationNames)[number], boolean>;
export type Execute = (input: unknown, options: { signal: AbortSignal }) => unknown;

/** A tool as `registerTool` takes it; its schema is still the page's own object. */
export type ToolDictionary = {
  name: string;
  title: string;
  description: string;
  inputSchema: object | undefined;
  annotations: Annotations | undefined;
  execute: Execute;
};
export type RegisterOptions = { exposedTo: string[]; signal: AbortSignal | undefined };

/** Members are read in the order in which Web IDL reads them: each once, by code units of their names. */
export function readTool(value: unknown): ToolDictionary {
  if (!isObject(value)) return failWith('The tool is no object.');
  const tool = value as Record<string, unknown>;
  const annotations = annotationsOf(tool.annotations);
  const description = readString(tool.description, 'description');
  const { execute } = tool;
  if (typeof execute !== 'function') return failWith('"execute" is no function.');
  const { inputSchema } = tool;
  if (inputSchema !== undefined && !isObject(inputSchema)) return failWith('"inputSchema" is no object.');
  const name = readString(tool.name, 'name');
  const title = readScalarString(tool.title, 'title');
  return { name, title, description, inputSchema, annotations, execute: execute as Execute };
}

export function annotationsOf(value: unknown): Annotations | undefined {
  if (value === undefined) return undefined;
  const given = readDictionary(value, '"annotations"');
  // Written out: the order of reading is the specification's, and a loop over names would read inherited ones alike.
  return {
    consequentialHint: !!given.consequentialHint,
    debugging: !!given.debugging,
    readOnlyHint: !!given.readOnlyHint,
    untrustedContentHint: !!given.untrustedContentHint,
  };
}

export function readRegisterOptions(value: unknown): RegisterOptions {
  const options = readDictionary(value, 'The options');
  const exposedTo = readList(options.exposedTo, 'exposedTo');
  return { exposedTo, signal: readSignal(options) };
}

const abortedOf = memberOf('AbortSignal', 'aborted');
const reasonOf = memberOf('AbortSignal', 'reason');

export function readSignal(options: Record<string, unknown>): AbortSignal | undefined {
  const { signal } = options;
  if (signal === undefined) return undefined;
  try {
    abortedOf(signal);
    return signal as AbortSignal;
  } catch {
    return failWith('"signal" is no AbortSignal.');
  }
}

export const isAborted = (signal: AbortSignal | undefined): boolean => !!signal && !!abortedOf(signal);
export const reasonFor = (signal: AbortSignal | undefined): unknown => reasonOf(signal);

/** The copy that is kept: JSON text. Throws what `stringify` throws, and a `TypeError` for what has no JSON. */
export function jsonTextOf(value: object, what: string): string {
  return (stringify(value) as string | undefined) ?? failWith(`${what} cannot be written as JSON.`);
}

/** Input for a tool as JSON text. Tools of 2025 and agents for them send JSON text instead of an object. */
export function inputTextOf(input: unknown): string {
  if (input === undefined) return '{}';
  if (typeof input === 'string' && isObject(parse(input))) return input;
  return isObject(input) ? jsonTextOf(input, 'The input') : failWith('The input is no object.');
}
