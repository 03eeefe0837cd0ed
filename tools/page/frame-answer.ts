import { isJsonObject, type Json, type JsonObject } from '../../utils/json';
import type { CallResult } from '../../utils/tool';

/** What a step in a frame answered, as the JSON that it was sent as; the failure where it is one. */
export type FrameAnswer = { ok: true; value: JsonObject } | Extract<CallResult, { ok: false }>;

export function frameAnswer(result: CallResult): FrameAnswer {
  if (!result.ok) return result;
  const [part] = result.content;
  const value = part?.type === 'text' ? parsed(part.text) : null;
  return isJsonObject(value)
    ? { ok: true, value }
    : {
        ok: false,
        failure: { code: 'result-unusable', message: 'The page part answered nothing that can be read.' },
      };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
