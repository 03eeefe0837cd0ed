import { errorText, failed } from '../failure';
import type { CallResult } from '../tool';
import { encodeResult } from './encode-result';
import { readCallResult } from './read-call-result';

// Not the shared `textResult`: its file brings zod, which no page shall load.
const textResult = (text: string): CallResult => ({ ok: true, content: [{ type: 'text', text }] });

/** Chromium's words for values that have no text of their own. */
const emptyWords = new Set(['undefined', 'null', '', 'Operation succeeded']);

/** The text (or null) that a native `executeTool` gave, as a result: content in MCP's form is unfolded again. */
export function nativeResult(text: string | null): CallResult {
  if (text === null) return textResult('The tool took the page to another address and returned nothing itself.');
  if (emptyWords.has(text)) return textResult('Done. The tool returned nothing.');
  return readCallResult(JSON.parse(encodeResult(contentOf(text) ?? text)));
}

function contentOf(text: string): unknown {
  if (!text.startsWith('{') || !text.includes('"content"')) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The browser hides what an imperative tool threw; what it says itself about forms is worth passing on. */
export function nativeFailure(thrown: unknown, signal: AbortSignal): CallResult {
  if (signal.aborted) return failed('cancelled', 'The call was cancelled.');
  const words = errorText(thrown);
  const isGeneric = /invocation failed|unknown transient reason/.test(words);
  return failed(
    'tool-threw',
    isGeneric
      ? "The page's tool failed. The browser keeps the reason to itself; the page's console has it."
      : words,
  );
}
