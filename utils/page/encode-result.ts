import { indexOf, slice, stringify } from './primordials';
import { resultLimits as limits } from './result-limits';
import { isList, type LeftOut, plainText, textOfValue } from './text-of-value';

/**
 * What a tool gave, as the JSON text of a `CallResult`: the one form in which a result leaves the page. Never throws,
 * and gives the same text in every browser.
 */
export function encodeResult(value: unknown): string {
  const parts = new Parts();
  const isError = addValue(parts, value);
  return isError
    ? encodeFailure(parts.words || 'The tool says that it failed and gave no reason.')
    : parts.result();
}

/** A failure of the page's tool, with the words that it threw. */
export const encodeFailure = (message: string): string =>
  `{"ok":false,"failure":{"code":"tool-threw","message":${stringify(message)}}}`;

/** The words of whatever was thrown. */
export function thrownText(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return `The tool threw: ${cut(plainText(thrown))}`;
  const name = readText(thrown, 'name');
  const message = readText(thrown, 'message');
  if (name || message) return cut(name && message ? `${name}: ${message}` : name || message);
  return `The tool threw: ${cut(textOfValue(thrown, { characters: 2000 }).text)}`;
}

const cut = (text: string): string => (text.length > 4000 ? `${slice(text, 0, 4000)}…` : text);

/** @returns whether the value says of itself that it is an error. */
function addValue(parts: Parts, value: unknown): boolean {
  if (value === undefined) return parts.say('Done. The tool returned nothing.');
  if (typeof value === 'string') return parts.addString(value);
  if (typeof value === 'function') return parts.say('The tool returned a function, which cannot be shown.');
  if (typeof value !== 'object' || value === null) return parts.addText(plainText(value));
  const content = read(value, 'content');
  if (isList(content) && addContent(parts, content)) return read(value, 'isError') === true;
  return parts.addJson(value);
}

/** MCP's form of a result. @returns false where this is something else that has a list called `content`. */
function addContent(parts: Parts, content: unknown[]): boolean {
  const { length } = content;
  for (let index = 0; index < length && index < limits.values; index++) {
    if (typeof read(read(content, index), 'type') !== 'string') return false;
  }
  for (let index = 0; index < length && index < limits.values; index++) addPart(parts, read(content, index));
  if (length === 0) parts.say('Done. The tool returned nothing.');
  return true;
}

function addPart(parts: Parts, part: unknown): boolean {
  const type = read(part, 'type');
  const text = type === 'text' ? read(part, 'text') : read(read(part, 'resource'), 'text');
  const data = read(part, 'data');
  const mediaType = read(part, 'mimeType');
  if (typeof text === 'string') return parts.addText(text);
  if (type === 'image' && typeof data === 'string') return parts.addImage(`${mediaType ?? 'image/png'}`, data);
  if (typeof data === 'string') return parts.addText(`[${plainText(type)} of ${data.length} characters left out]`);
  return parts.addJson(part);
}

/** Collects the parts of one result within its limits. Every `add` answers false: not an error. */
class Parts {
  words = '';
  private list = '';
  private images = 0;
  private budget: { characters: number } = { characters: limits.characters };

  result(): string {
    return `{"ok":true,"content":[${this.list}]}`;
  }

  say(text: string): false {
    this.list += `${this.list ? ',' : ''}{"type":"text","text":${stringify(text)}}`;
    this.words += `${this.words ? '\n' : ''}${text}`;
    return false;
  }

  addString(text: string): false {
    const isImage = slice(text, 0, 11) === 'data:image/';
    const comma = isImage ? indexOf(text, ';base64,') : -1;
    return comma > 0 && comma < 40
      ? this.addImage(slice(text, 5, comma), slice(text, comma + 8))
      : this.addText(text);
  }

  addText(raw: string): false {
    const room = this.budget.characters;
    const text = plainText(slice(raw, 0, room));
    this.budget.characters -= text.length;
    this.say(text);
    return raw.length > room ? this.say(`(${raw.length - room} more characters were left out here.)`) : false;
  }

  addImage(mediaType: string, data: string): false {
    if (data.length > limits.imageCharacters || this.images >= limits.images) {
      return this.say(`(An image of ${data.length} characters was left out: it is too large, or one too many.)`);
    }
    this.images++;
    this.list += `${this.list ? ',' : ''}{"type":"image","mediaType":${stringify(mediaType)},"data":${stringify(data)}}`;
    return false;
  }

  addJson(value: unknown): false {
    const { text, leftOut } = textOfValue(value, this.budget);
    this.say(text);
    const statement = leftOutStatement(leftOut);
    return statement ? this.say(statement) : false;
  }
}

function leftOutStatement({ characters, values, depth }: LeftOut): string {
  const reasons = [
    characters ? `it is longer than ${limits.characters} characters` : '',
    values ? `it holds more than ${limits.values} values` : '',
    depth ? `it is nested deeper than ${limits.depth} levels` : '',
  ];
  let text = '';
  for (let index = 0; index < reasons.length; index++) {
    if (reasons[index]) text += `${text ? ', and ' : ''}${reasons[index]}`;
  }
  return text && `(A part of this result was left out: ${text}.)`;
}

/** One property, read once; undefined where reading it throws. */
function read(value: unknown, name: PropertyKey): unknown {
  try {
    return (value as Record<PropertyKey, unknown> | null | undefined)?.[name];
  } catch {
    return undefined;
  }
}

const readText = (value: object, name: string): string => {
  const text = read(value, name);
  return typeof text === 'string' ? plainText(text) : '';
};
