import type { ChatCompletionMessageParam, ChatCompletionUserMessageParam } from 'openai/resources/chat/completions';
import * as z from 'zod';
import type { ModelCall, ModelImage, ModelMessage } from '../model';
import type { ProviderHabits } from '../provider-profile';
import { isWhole } from './call-slots';
import { wireCallId } from './wire-call-id';

type UserContent = ChatCompletionUserMessageParam['content'];
type AssistantTurn = Extract<ModelMessage, { role: 'assistant' }>;
type ToolAnswer = Extract<ModelMessage, { role: 'tool' }>;
type UserTurn = Extract<ModelMessage, { role: 'user' }>;
/** `plain`: the endpoint refused a request once, so nothing is sent that it may not know. */
type Reader = { endpoint: string; habits: ProviderHabits; plain?: boolean };

/** Fields that an endpoint gave us to give back, and which endpoint that was. */
const keptFields = z.object({ endpoint: z.string(), fields: z.record(z.string(), z.unknown()) });

/** Wraps fields for the thread, so that no other endpoint ever receives them. */
export const keptFor = (endpoint: string, fields: Record<string, unknown>): Record<string, unknown> => ({
  endpoint,
  fields,
});

/**
 * A conversation as Chat Completions takes it, valid whatever the thread went through: each call answered once, in
 * order, before anybody else speaks; arguments always JSON; nothing undefined in between.
 */
export function wireMessages(
  system: string,
  messages: readonly ModelMessage[],
  reader: Reader,
): ChatCompletionMessageParam[] {
  const wire: ChatCompletionMessageParam[] = [{ role: 'system', content: system }];
  messages.forEach((message, position) => {
    if (message.role === 'user') {
      wire.push(...userTurn(userContent(message, reader.plain === true), wire, reader));
    } else if (message.role === 'assistant') {
      const answers = answersAfter(messages, position);
      wire.push(...assistantTurn(message, answers, reader));
      const pictures = picturesFor(message, answers);
      if (pictures.length > 0 && !reader.plain) wire.push(...userTurn(shown(pictures), wire, reader));
    }
    // Tool messages are placed with the turn that they answer; one that answers nothing is left out.
  });
  return wire;
}

const picturesFor = ({ calls }: AssistantTurn, answers: readonly ToolAnswer[]): ModelImage[] =>
  answers
    .filter((answer) => calls.some(({ modelCallId }) => modelCallId === answer.modelCallId))
    .flatMap(({ images = [] }) => images);

function userTurn(
  content: UserContent,
  before: readonly ChatCompletionMessageParam[],
  { habits }: Reader,
): ChatCompletionMessageParam[] {
  const isHeld = habits.assistantAfterTools && before.at(-1)?.role === 'tool';
  return [...(isHeld ? [{ role: 'assistant' as const, content: '…' }] : []), { role: 'user', content }];
}

/** A tool's message holds text alone; only a user's may hold pictures: https://platform.openai.com/docs/guides/images-vision */
const shown = (images: readonly ModelImage[]): UserContent => [
  { type: 'text', text: 'From Patchbay, not from the person: the pictures that the calls above have brought.' },
  ...images.map(imagePart),
];

const imagePart = ({ mediaType, data }: ModelImage) => ({
  type: 'image_url' as const,
  image_url: { url: `data:${mediaType};base64,${data}` },
});

/** One text where there are no images: small servers know no other form. */
function userContent({ text, attached = '', context, images = [] }: UserTurn, plain: boolean): UserContent {
  const unseen = plain && images.length > 0 ? `[${images.length} images that this endpoint does not take]` : '';
  const whole = [text, attached, unseen, context].filter((part) => part !== '').join('\n\n');
  if (plain || images.length === 0) return whole;
  return [{ type: 'text', text: whole }, ...images.map(imagePart)];
}

/** The tool messages between this assistant turn and the next voice. */
function answersAfter(messages: readonly ModelMessage[], position: number): ToolAnswer[] {
  const rest = messages.slice(position + 1);
  const end = rest.findIndex((message) => message.role !== 'tool');
  return rest.slice(0, end === -1 ? undefined : end).filter((message) => message.role === 'tool');
}

function assistantTurn(turn: AssistantTurn, answers: ToolAnswer[], reader: Reader): ChatCompletionMessageParam[] {
  if (turn.text === '' && turn.calls.length === 0) return [];
  const fields = { ...(turn.calls.length > 0 && reader.habits.requiredFields), ...fieldsFor(turn.extra, reader) };
  if (turn.calls.length === 0) return [{ ...fields, role: 'assistant', content: turn.text }];
  const ids = turn.calls.map((call) => wireCallId(call.modelCallId, reader.habits.shortCallIds === true));
  const left = [...answers];
  return [
    {
      ...fields,
      role: 'assistant',
      // Never null: LM Studio and some templates refuse it.
      content: turn.text,
      tool_calls: turn.calls.map((call, place) => ({
        ...fieldsFor(call.extra, reader),
        id: ids[place] ?? call.modelCallId,
        type: 'function' as const,
        function: { name: call.alias, arguments: wireArguments(call) },
      })),
    },
    ...turn.calls.map((call, place) => ({
      role: 'tool' as const,
      tool_call_id: ids[place] ?? call.modelCallId,
      content: takeAnswer(left, call.modelCallId),
    })),
  ];
}

/** The first answer to this id that no earlier call took. */
function takeAnswer(left: ToolAnswer[], modelCallId: string): string {
  const place = left.findIndex((answer) => answer.modelCallId === modelCallId);
  const [answer] = place === -1 ? [] : left.splice(place, 1);
  return answer?.text ?? 'Error: this call was not run. Nothing is known of its outcome.';
}

/** Several servers answer with an error to arguments that do not parse, also to their own. */
const wireArguments = ({ argumentsText }: ModelCall): string =>
  isWhole(argumentsText) ? argumentsText : JSON.stringify({ unreadable: argumentsText });

const ours = new Set(['role', 'content', 'tool_calls', 'id', 'type', 'function']);

function fieldsFor(extra: Record<string, unknown> | undefined, { endpoint }: Reader): Record<string, unknown> {
  const kept = keptFields.safeParse(extra);
  if (!kept.success || kept.data.endpoint !== endpoint) return {};
  return Object.fromEntries(Object.entries(kept.data.fields).filter(([name]) => !ours.has(name)));
}
