import type { ModelEvent } from '../model';
import { readPayload } from './chunk';
import type { EndpointFacts } from './http-trouble';
import { createPayloadReader, type Payload } from './payloads';
import { type BytesEnding, type ReadLimits, readText } from './response-text';
import { createStreamAccumulator, type Ending, makeCallId } from './stream-accumulator';
import { brokenOff, garbledTrouble, spokenTrouble, unusable } from './stream-trouble';
import type { Trouble } from './trouble';
import { keptFor } from './wire-messages';

export type AnswerOptions = {
  endpoint: EndpointFacts;
  limits: ReadLimits;
  /** Aliases of the tools that were sent. */
  known: ReadonlySet<string>;
  /** Hears the text as it comes, before any reading of it. */
  received?: (text: string) => void;
};

/**
 * Reads one answer to its end. Yields its text as it comes and `finished` with its calls; whatever is wrong is returned
 * instead, and then no call is handed out. Ends silently when the signal aborts.
 */
export async function* readAnswer(
  body: ReadableStream<Uint8Array> | null,
  { endpoint, limits, known, received }: AnswerOptions,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent, Trouble | null> {
  const reader = createPayloadReader();
  const accumulator = createStreamAccumulator({ isKnown: (alias) => known.has(alias), makeId: makeCallId });
  let done = false;
  let sawBytes = false;
  let ending: BytesEnding = 'closed';

  function* take(payloads: Payload[]): Generator<ModelEvent, Trouble | null> {
    for (const payload of payloads) {
      if (payload.type === 'torn') return null;
      if (payload.type === 'garbled') return garbledTrouble(payload.text, endpoint);
      if (payload.type === 'done') {
        done = true;
        accumulator.markDone();
        return null;
      }
      const reading = readPayload(payload.value, payload.event);
      if (reading.kind === 'garbled') return garbledTrouble(JSON.stringify(payload.value), endpoint);
      if (reading.kind === 'error') return spokenTrouble(reading.error, endpoint);
      yield* accumulator.take(reading.chunk);
    }
    return null;
  }

  for await (const piece of readText(body, limits, accumulator.isOver)) {
    if (signal.aborted) return null;
    if ('ending' in piece) {
      ending = piece.ending;
      break;
    }
    sawBytes ||= piece.text !== '';
    received?.(piece.text);
    const trouble = yield* take(reader.feed(piece.text));
    if (trouble) return trouble;
    if (done) break;
  }
  if (signal.aborted) return null;
  if (!done) {
    const trouble = yield* take(reader.end());
    if (trouble) return trouble;
  }
  const end = accumulator.end();
  if (ending === 'too-long' || end.type === 'incomplete') {
    return brokenOff(ending, sawBytes, endpoint, sawBytes ? limits.idleMs : limits.firstByteMs);
  }
  if (end.type === 'unusable') return unusable(end.why, endpoint);
  yield finishedEvent(end, endpoint.baseUrl);
  return null;
}

function finishedEvent(end: Extract<Ending, { type: 'finished' }>, baseUrl: string): ModelEvent {
  return {
    type: 'finished',
    calls: end.calls.map((call) => (call.extra ? { ...call, extra: keptFor(baseUrl, call.extra) } : call)),
    ...(end.usage && { usage: end.usage }),
    ...(Object.keys(end.extra).length > 0 && { extra: keptFor(baseUrl, end.extra) }),
    ...(end.cut && { cut: end.cut }),
  };
}
