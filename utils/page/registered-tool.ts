import { annotationsOf } from './tool-dictionary';
import { failWith, isObject, readScalarString, readString } from './web-idl';

/** Which tool `executeTool` is asked for. Only these decide; the rest of the dictionary is read and let go. */
export type WantedTool = { name: string; window: Window; origin: string };

/** Members in the order in which Web IDL reads them; a hand-made object will do. */
export function readWantedTool(value: unknown): WantedTool {
  if (!isObject(value)) return failWith('The tool is no object.');
  const tool = value as Record<string, unknown>;
  annotationsOf(tool.annotations);
  readString(tool.description, 'description');
  const { inputSchema } = tool;
  if (inputSchema !== undefined && !isObject(inputSchema)) return failWith('"inputSchema" is no object.');
  const name = readString(tool.name, 'name');
  if (tool.origin === undefined) return failWith('"origin" is required.');
  const origin = readScalarString(tool.origin, 'origin');
  readScalarString(tool.title, 'title');
  const { window } = tool;
  if (!isWindow(window)) return failWith('"window" is no Window.');
  return { name, window, origin };
}

/** A window of another origin lets itself be asked for nothing else. */
const isWindow = (value: unknown): value is Window => isObject(value) && (value as Window).window === value;
