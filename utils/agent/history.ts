import type { ModelCall, ModelImage, ModelMessage } from '../models/model';
import type { AssistantMessage, Call, ThreadItem } from '../thread';
import type { CallResult } from '../tool';
import { userTurn } from './attached';
import { repeatsUntilRemark, timesRepeated } from './limits';
import { isCall, isSettled } from './phase';

/**
 * The thread as messages for a model: every call answered exactly once, in call order, right after the message that
 * made it. Calls of an interrupted answer were never run and are left out with it.
 */
export function historyOf(items: readonly ThreadItem[]): ModelMessage[] {
  const calls = new Map(items.filter(isCall).map((call) => [call.id, call]));
  const spokenLast = items.findLastIndex(({ kind }) => kind === 'user');
  return items.flatMap((item, index): ModelMessage[] => {
    if (item.kind === 'user') return [userTurn(item)];
    // It is being asked for again: with half of it before its eyes a model would go on from there, or repeat it.
    if (item.kind === 'assistant' && item.state === 'interrupted' && index > spokenLast) return [];
    if (item.kind === 'assistant') return assistantTurn(item, calls, items);
    return [];
  });
}

function assistantTurn(
  message: AssistantMessage,
  calls: ReadonlyMap<string, Call>,
  items: readonly ThreadItem[],
): ModelMessage[] {
  const made = message.callIds.flatMap((id) => calls.get(id) ?? []).filter(isSettled);
  if (message.text === '' && made.length === 0) return [];
  const asked: ModelMessage = {
    role: 'assistant',
    text: message.text,
    calls: made.map(modelCall),
    ...(message.extra && { extra: message.extra }),
  };
  return [asked, ...made.map((call) => answer(call, items))];
}

const modelCall = (call: Call): ModelCall => ({
  modelCallId: call.modelCallId,
  alias: call.alias,
  argumentsText: call.argumentsText,
  ...(call.extra && { extra: call.extra }),
});

function answer(call: Call, items: readonly ThreadItem[]): ModelMessage {
  const repeated = timesRepeated(call, items) >= repeatsUntilRemark;
  const images = imagesIn(call.result);
  return {
    role: 'tool',
    modelCallId: call.modelCallId,
    alias: call.alias,
    text:
      resultText(call.result) + (repeated ? `\n(${call.toolName} has given this same result several times.)` : ''),
    failed: call.result?.ok !== true,
    ...(images.length > 0 && { images }),
  };
}

function imagesIn(result: CallResult | null): ModelImage[] {
  const content = result?.ok ? result.content : [];
  return content.flatMap((part) => (part.type === 'image' ? [{ mediaType: part.mediaType, data: part.data }] : []));
}

/** What a model reads of a result. */
export function resultText(result: CallResult | null): string {
  if (!result) return 'Error (unknown-outcome): no result was recorded. Look at the page before trying again.';
  if (!result.ok) return `Error (${result.failure.code}): ${result.failure.message}`;
  return result.content
    .map((part) => (part.type === 'text' ? part.text : `[image, ${part.mediaType}, shown to the person]`))
    .join('\n');
}
