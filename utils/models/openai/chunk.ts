import * as z from 'zod';
import { isJsonObject } from '../../json';

/**
 * What an endpoint sent, read with as much patience as is safe: fields that only inform may be wrong or missing, but
 * a piece of a call that cannot be read makes the whole answer unusable, since a lost piece could change the call.
 */
export type Usage = { input: number; output: number };
export type CallDelta = {
  id: string;
  index: number | null;
  name: string;
  argumentsText: string;
  extra: Record<string, unknown>;
};
export type Chunk = {
  text: string;
  reasoning: string;
  calls: CallDelta[];
  /** Lower case; empty while the answer goes on. */
  finish: string;
  usage: Usage | null;
  /** Fields of the message that are not ours to understand. */
  extra: Record<string, unknown>;
  /** A whole message instead of a piece of one: counts only where no piece came before. */
  whole: boolean;
};
export type Reading = { kind: 'chunk'; chunk: Chunk } | { kind: 'error'; error: unknown } | { kind: 'garbled' };

const informal = z.string().nullish().catch(null);
const callDelta = z.looseObject({
  id: z.union([z.string(), z.number().transform(String)]).nullish(),
  index: z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)]).nullish(),
  type: z.unknown().optional(),
  function: z.looseObject({ name: z.string().nullish(), arguments: z.unknown().optional() }).nullish(),
});
const message = z.looseObject({
  role: z.unknown().optional(),
  content: z.unknown().optional(),
  refusal: informal,
  tool_calls: z.union([z.array(callDelta), callDelta.transform((single) => [single])]).nullish(),
  function_call: z.looseObject({ name: z.string().nullish(), arguments: z.unknown().optional() }).nullish(),
});
const count = z.number().nonnegative();
const usage = z
  .looseObject({ prompt_tokens: count, completion_tokens: count.nullish() })
  .transform((reported): Usage => ({ input: reported.prompt_tokens, output: reported.completion_tokens ?? 0 }))
  .nullish()
  .catch(null);
const choice = z.looseObject({
  index: z.unknown().optional(),
  delta: message.nullish(),
  message: message.nullish(),
  finish_reason: informal,
  usage,
});
const completion = z.looseObject({
  choices: z.array(choice).nullish(),
  usage,
  x_groq: z.looseObject({ usage }).nullish().catch(null),
});
type Message = z.infer<typeof message>;

/** @param event The name of the server-sent event, where it had one. */
export function readPayload(value: unknown, event?: string): Reading {
  if (!isJsonObject(value)) return { kind: 'garbled' };
  const error = errorIn(value, event);
  if (error !== undefined) return { kind: 'error', error };
  const parsed = completion.safeParse(value);
  if (!parsed.success) return { kind: 'garbled' };
  const first = parsed.data.choices?.find(({ index }) => index === undefined || index === null || index === 0);
  const piece = first?.delta ?? first?.message;
  return {
    kind: 'chunk',
    chunk: {
      ...readMessage(piece),
      finish: first?.finish_reason?.toLowerCase() ?? '',
      usage: parsed.data.usage ?? parsed.data.x_groq?.usage ?? first?.usage ?? null,
      whole: !first?.delta && Boolean(first?.message),
    },
  };
}

/** The error that a payload speaks of, in any of the shapes that endpoints use; undefined where it speaks of none. */
function errorIn(value: Record<string, unknown>, event: string | undefined): unknown {
  const named = Object.keys(value).find((key) => key === 'error' || key.startsWith('error '));
  if (named && value[named]) return value[named];
  if (value.object === 'error' || event === 'error') return value;
  const speaks = typeof value.message === 'string' || value.detail !== undefined;
  return speaks && value.choices === undefined ? value : undefined;
}

const understood = new Set([
  'role',
  'content',
  'refusal',
  'tool_calls',
  'function_call',
  'name',
  'audio',
  'annotations',
]);
const understoodOfCall = new Set(['id', 'index', 'type', 'function']);

function readMessage(piece: Message | null | undefined): Omit<Chunk, 'finish' | 'usage' | 'whole'> {
  if (!piece) return { text: '', reasoning: '', calls: [], extra: {} };
  const { text, thought } = readContent(piece.content);
  const calls = piece.tool_calls ?? (piece.function_call ? [{ function: piece.function_call }] : []);
  return {
    text: text + (piece.refusal ?? ''),
    reasoning: thought + reasoningOf(piece),
    calls: calls.map(readCall),
    extra: without(piece, understood),
  };
}

function readCall(delta: z.infer<typeof callDelta>): CallDelta {
  const written = delta.function?.arguments;
  return {
    id: delta.id ?? '',
    index: delta.index ?? null,
    name: delta.function?.name ?? '',
    argumentsText: typeof written === 'string' ? written : written == null ? '' : JSON.stringify(written),
    extra: without(delta, understoodOfCall),
  };
}

const without = (fields: Record<string, unknown>, names: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(fields).filter(([key, value]) => !names.has(key) && value != null));

/** Mistral sends its thinking models' content as typed parts; everyone else sends text. */
function readContent(content: unknown): { text: string; thought: string } {
  if (typeof content === 'string') return { text: content, thought: '' };
  if (!Array.isArray(content)) return { text: '', thought: '' };
  const parts = content.filter(isJsonObject);
  const join = (type: string, field: string) =>
    parts
      .filter((part) => part.type === type)
      .map((part) => (Array.isArray(part[field]) ? readContent(part[field]).text : String(part[field] ?? '')))
      .join('');
  return { text: join('text', 'text'), thought: join('thinking', 'thinking') };
}

/** Endpoints name it twice at times; one of the names is enough to show. */
function reasoningOf(piece: Message): string {
  const { reasoning_content: content, reasoning } = piece;
  if (typeof content === 'string' && content !== '') return content;
  return typeof reasoning === 'string' ? reasoning : '';
}
