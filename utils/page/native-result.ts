import { errorText, failed } from '../failure';
import type { CallResult, ContentPart } from '../tool';

// Not the shared `textResult`: its file brings zod, which no page shall load.
const textResult = (text: string): CallResult => ({ ok: true, content: [{ type: 'text', text }] });

/** Chromium's words for values that have no text of their own. */
const emptyWords = new Set(['undefined', 'null', '', 'Operation succeeded']);

/** The text (or null) that a native `executeTool` gave, as a result: content in MCP's form is unfolded again. */
export function nativeResult(text: string | null): CallResult {
  if (text === null) return textResult('The tool took the page to another address and returned nothing itself.');
  if (emptyWords.has(text)) return textResult('Done. The tool returned nothing.');
  const content = contentOf(text);
  return content ?? textResult(text);
}

/** Content in MCP's form, which the browser has made text of; null for everything else. */
function contentOf(text: string): CallResult | null {
  if (!text.startsWith('{') || !text.includes('"content"')) return null;
  try {
    const { content, isError } = JSON.parse(text) as {
      content: { type: string; text: string }[];
      isError?: boolean;
    };
    const parts = content.map(partOf);
    if (!isError) return { ok: true, content: parts };
    return failed('tool-threw', parts.map((part) => (part.type === 'text' ? part.text : '')).join('\n'));
  } catch {
    return null;
  }
}

function partOf(part: { type: string; text?: string; data?: string; mimeType?: string }): ContentPart {
  if (part.type === 'text' && typeof part.text === 'string') return { type: 'text', text: part.text };
  if (part.type === 'image' && part.data) return { type: 'image', mediaType: `${part.mimeType}`, data: part.data };
  return { type: 'text', text: JSON.stringify(part) };
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
