import { readText } from './response-text';

/** The beginning of a refusal's body: enough for its words, with little patience. */
export async function readRefusalBody(response: Response): Promise<string> {
  const limits = { firstByteMs: 5_000, idleMs: 2_000, afterEndMs: 2_000, totalMs: 8_000, maxBytes: 256 * 1024 };
  let text = '';
  for await (const piece of readText(response.body, limits, () => false)) {
    if ('text' in piece) text += piece.text;
  }
  return text;
}
