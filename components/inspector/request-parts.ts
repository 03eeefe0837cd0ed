import { canonicalJson, isJsonObject } from '../../utils/json';

/** One thing that a request holds: a tool, a message, or one of its other fields. */
export type RequestPart = {
  kind: 'tool' | 'message' | 'field';
  /** The tool's or field's name, or who speaks. */
  label: string;
  /** What is read of it; the rest of its JSON in `rest`. */
  text: string;
  rest: string;
  /** Equal parts have equal identities, whatever the order of their keys. */
  identity: string;
};

/** The parts of a request body in the order in which it holds them; null for a body that is no JSON object. */
export function requestParts(body: string): RequestPart[] | null {
  let request: unknown;
  try {
    request = JSON.parse(body);
  } catch {
    return null;
  }
  if (!isJsonObject(request)) return null;
  return Object.entries(request).flatMap(([name, value]) => {
    if (name === 'tools' && Array.isArray(value)) return value.map(toolPart);
    if (name === 'messages' && Array.isArray(value)) return value.map(messagePart);
    return [part('field', name, typeof value === 'string' ? value : readable(value), '', { [name]: value })];
  });
}

const part = (
  kind: RequestPart['kind'],
  label: string,
  text: string,
  rest: string,
  value: unknown,
): RequestPart => ({ kind, label, text, rest, identity: `${kind} ${canonicalJson(value)}` });

function toolPart(tool: unknown): RequestPart {
  const inner = isJsonObject(tool) && isJsonObject(tool.function) ? tool.function : tool;
  if (!isJsonObject(inner)) return part('tool', 'tool', readable(tool), '', tool);
  const { name, alias, description, parameters } = inner;
  return part('tool', wordsOf(name ?? alias), wordsOf(description), readable(parameters), tool);
}

function messagePart(message: unknown): RequestPart {
  if (!isJsonObject(message)) return part('message', 'message', readable(message), '', message);
  const { role, content, text, context, attached, ...others } = message;
  const said = [wordsOf(content ?? text), wordsOf(attached), wordsOf(context)].filter((words) => words !== '');
  const isEmpty = Object.values(others).every((value) => Array.isArray(value) && value.length === 0);
  return part('message', wordsOf(role), said.join('\n\n'), isEmpty ? '' : readable(others), message);
}

/** Longer data is no text: an image in base64. */
const longestData = 2_000;

function wordsOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return readable(value);
  return value
    .map((piece) => (isJsonObject(piece) && typeof piece.text === 'string' ? piece.text : readable(piece)))
    .join('\n');
}

const readable = (value: unknown): string =>
  JSON.stringify(
    value,
    (_key, inner: unknown) =>
      typeof inner === 'string' && inner.length > longestData && /^data:/.test(inner)
        ? `${inner.slice(0, 40)}… (${inner.length} characters)`
        : inner,
    2,
  ) ?? '';

export type ComparedPart = RequestPart & { isNew: boolean };
export type Compared = { parts: ComparedPart[]; gone: RequestPart[] };

/** Which parts were not in the request before, and which were there and are gone. */
export function compareParts(before: readonly RequestPart[], present: readonly RequestPart[]): Compared {
  const left = new Map<string, RequestPart[]>();
  for (const old of before) left.set(old.identity, [...(left.get(old.identity) ?? []), old]);
  const parts = present.map((one) => ({ ...one, isNew: left.get(one.identity)?.pop() === undefined }));
  return { parts, gone: [...left.values()].flat() };
}
