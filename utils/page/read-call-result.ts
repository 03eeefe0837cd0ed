import { failed } from '../failure';
import { isJsonObject } from '../json';
import type { CallResult, ContentPart } from '../tool';

/** Rebuilds a result that came out of the page's world: nothing of the page's own travels on. */
export function readCallResult(raw: unknown): CallResult {
  if (!isJsonObject(raw)) return unusable;
  if (raw.ok === true && Array.isArray(raw.content)) return { ok: true, content: raw.content.flatMap(readPart) };
  if (!isJsonObject(raw.failure) || typeof raw.failure.message !== 'string') return unusable;
  return failed(raw.failure.code === 'tool-gone' ? 'tool-gone' : 'tool-threw', raw.failure.message);
}

function readPart(part: unknown): ContentPart[] {
  if (!isJsonObject(part)) return [];
  const { type, text, mediaType, data } = part;
  if (type === 'text' && typeof text === 'string') return [{ type, text }];
  const isImage = type === 'image' && typeof mediaType === 'string' && typeof data === 'string';
  return isImage ? [{ type, mediaType, data }] : [];
}

const unusable = failed('result-unusable', "The page's tool gave a result that cannot be read.");
