import type { ModelEvent, ProposedCall } from '../model';
import { type CallSlot, nameOf, placeCallDelta } from './call-slots';
import type { Chunk, Usage } from './chunk';
import { keepFields } from './kept-fields';
import { unwrapParallel } from './unwrap-parallel';

/** How an answer ended, as far as its stream tells. */
export type Ending =
  | {
      type: 'finished';
      calls: ProposedCall[];
      usage: Usage | null;
      extra: Record<string, unknown>;
      cut?: 'length' | 'filter';
    }
  | { type: 'incomplete' }
  | { type: 'unusable'; why: string };

export type AccumulatorOptions = {
  isKnown: (alias: string) => boolean;
  /** Ids for calls that came without one. */
  makeId: () => string;
};

const cutByLength = new Set(['length', 'max_tokens', 'model_length', 'max_output_tokens']);
const cutByFilter = new Set([
  'content_filter',
  'safety',
  'sensitive',
  'recitation',
  'prohibited_content',
  'refusal',
]);
const broken = new Set(['error', 'network_error', 'insufficient_system_resource', 'malformed_function_call']);

/**
 * Chunks in; text and reasoning out as they come; calls only at the end. Nothing is final before the stream has ended,
 * and nothing that a broken stream brought is ever handed out as a call.
 */
export function createStreamAccumulator({ isKnown, makeId }: AccumulatorOptions) {
  const slots: CallSlot[] = [];
  const extra: Record<string, unknown> = {};
  const reasons = new Set<string>();
  let usage: Usage | null = null;
  let sawPiece = false;
  let sawDone = false;

  /** Places a piece of a call, and tells what it added. */
  function drafted(delta: Chunk['calls'][number]): ModelEvent[] {
    const lengths = slots.map(({ argumentsText }) => argumentsText.length);
    placeCallDelta(slots, delta, isKnown);
    return slots.flatMap((slot, call): ModelEvent[] => {
      const before = lengths[call];
      if (before === slot.argumentsText.length || slot.nameParts.length === 0) return [];
      const append = slot.argumentsText.slice(before ?? 0);
      return [{ type: 'draft', call, alias: nameOf(slot, isKnown), append }];
    });
  }

  return {
    take(chunk: Chunk): ModelEvent[] {
      if (chunk.usage) usage = chunk.usage;
      if (chunk.finish !== '') reasons.add(chunk.finish);
      if (chunk.whole && sawPiece) return [];
      sawPiece ||= chunk.text !== '' || chunk.reasoning !== '' || chunk.calls.length > 0;
      const drafts = chunk.calls.flatMap((delta) => drafted(delta));
      keepFields(extra, chunk.extra);
      const events: ModelEvent[] = [];
      if (chunk.reasoning !== '') events.push({ type: 'reasoning', append: chunk.reasoning });
      if (chunk.text !== '') events.push({ type: 'text', append: chunk.text });
      return [...events, ...drafts];
    },
    /** The endpoint said that the answer is over. */
    markDone: () => {
      sawDone = true;
    },
    /** Has the endpoint said that the answer is over, by word or by reason? */
    isOver: () => sawDone || reasons.size > 0,
    end(): Ending {
      const trouble = [...reasons].find((reason) => broken.has(reason));
      if (trouble) return { type: 'unusable', why: `it ended with "${trouble}"` };
      if (reasons.size === 0 && !(sawDone && sawPiece)) return { type: 'incomplete' };
      const named = slots.filter((slot) => slot.nameParts.length > 0);
      if (slots.some((slot) => slot.nameParts.length === 0 && slot.argumentsText.trim() !== '')) {
        return { type: 'unusable', why: 'it called a tool without naming it' };
      }
      const calls = withDistinctIds(
        named.flatMap((slot) => unwrapParallel(finalCall(slot, isKnown), isKnown)),
        makeId,
      );
      const cut = cutOf(reasons);
      // Calls of an answer that was cut off may look whole and not be what the model meant.
      if (cut) return { type: 'finished', calls: [], usage, extra, cut };
      return { type: 'finished', calls, usage, extra };
    },
  };
}

function cutOf(reasons: ReadonlySet<string>): 'length' | 'filter' | undefined {
  if ([...reasons].some((reason) => cutByFilter.has(reason))) return 'filter';
  return [...reasons].some((reason) => cutByLength.has(reason)) ? 'length' : undefined;
}

function finalCall(slot: CallSlot, isKnown: (alias: string) => boolean): ProposedCall {
  const written = slot.argumentsText.trim();
  return {
    modelCallId: slot.id,
    alias: nameOf(slot, isKnown),
    argumentsText: written === '' || written === 'null' ? '{}' : slot.argumentsText,
    ...(Object.keys(slot.extra).length > 0 && { extra: slot.extra }),
  };
}

function withDistinctIds(calls: ProposedCall[], makeId: () => string): ProposedCall[] {
  const used = new Set<string>();
  return calls.map((call) => {
    const modelCallId = call.modelCallId === '' || used.has(call.modelCallId) ? makeId() : call.modelCallId;
    used.add(modelCallId);
    return { ...call, modelCallId };
  });
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Nine letters and digits: the one form that every endpoint takes back (Mistral refuses others). */
export const makeCallId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => alphabet[byte % alphabet.length]).join('');
