import { createParser } from 'eventsource-parser';

/** A value that the endpoint sent, its word that all is said, or text that is neither. */
export type Payload =
  | { type: 'value'; value: unknown; event?: string }
  | { type: 'done' }
  | { type: 'garbled'; text: string }
  /** The bytes ended within an event. */
  | { type: 'torn' };

/**
 * Text in, payloads out. Besides server-sent events it reads what endpoints send instead of them: one JSON document,
 * or one a line. What the answer is shows in its first character, since content types lie.
 */
export function createPayloadReader() {
  let found: Payload[] = [];
  const events = createParser({
    onEvent: ({ data, event }) => found.push(...readData(data, event)),
    onError: ({ type, line }) => {
      // A line that lost its `data:` must not vanish: a call with a piece missing may still be valid JSON.
      if (type === 'unknown-field' && line?.includes('{')) found.push({ type: 'garbled', text: line });
    },
  });
  let mode: 'unknown' | 'events' | 'document' = 'unknown';
  let held: string[] = [];

  const take = () => {
    const payloads = found;
    found = [];
    return payloads;
  };
  const settleMode = () => {
    const start = held.join('').trimStart();
    if (start === '') return;
    mode = /^[[{<]/.test(start) ? 'document' : 'events';
    if (mode === 'document') return;
    for (const text of held) events.feed(text);
    held = [];
  };

  return {
    feed(text: string): Payload[] {
      if (mode === 'events') events.feed(text);
      else held.push(text);
      if (mode === 'unknown') settleMode();
      return take();
    },
    /** What is left when the bytes have ended: the last event may lack its empty line. */
    end(): Payload[] {
      if (mode === 'document') return readDocument(held.join('').trim());
      events.feed('\n\n');
      return take().map((payload) => (payload.type === 'garbled' ? { type: 'torn' } : payload));
    },
  };
}

function readData(data: string, event: string | undefined): Payload[] {
  const text = data.trim();
  if (text === '') return [];
  if (text === '[DONE]') return [{ type: 'done' }];
  const parsed = parseJson(text);
  const named = event === undefined ? {} : { event };
  if (parsed) return valuesOf(parsed.value).map((value) => ({ type: 'value', value, ...named }));
  if (text.includes('\n')) return text.split('\n').flatMap((line) => readData(line, event));
  // Keep-alive words ("ping") carry nothing.
  return /[{}[\]"]/.test(text) ? [{ type: 'garbled', text }] : [];
}

/** A document that parses is whole, and so is its answer. */
function readDocument(text: string): Payload[] {
  const parsed = parseJson(text);
  if (parsed)
    return [...valuesOf(parsed.value).map((value) => ({ type: 'value' as const, value })), { type: 'done' }];
  const lines =
    text.startsWith('{') && text.includes('\n') ? text.split('\n').filter((line) => line.trim() !== '') : [];
  const values = lines.map(parseJson);
  if (lines.length === 0 || values.includes(null)) return [{ type: 'garbled', text }];
  return values.flatMap((line) => (line ? [{ type: 'value' as const, value: line.value }] : []));
}

const valuesOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
