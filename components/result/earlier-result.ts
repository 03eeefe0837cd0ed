import type { Call, ThreadItem } from '../../utils/thread';
import type { CallResult } from '../../utils/tool';

/** All that was said in a result; null where it failed or says nothing. */
export function saidIn(result: CallResult | null): string | null {
  if (!result?.ok) return null;
  const text = result.content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
  return text.trim() === '' ? null : text;
}

/**
 * What the same tool said the time before, in the same tab and with the same arguments: a page that was read twice can
 * be compared. Null where there is nothing of the kind, or it said the very same.
 */
export function earlierResult(call: Call, items: readonly ThreadItem[]): string | null {
  const said = saidIn(call.result);
  if (said === null || call.toolKey === null) return null;
  const own = items.findIndex(({ id }) => id === call.id);
  const before = items.slice(0, Math.max(own, 0)).findLast((item): item is Call => isAlike(item, call));
  const earlier = before ? saidIn(before.result) : null;
  return earlier === said ? null : earlier;
}

const isAlike = (item: ThreadItem, call: Call): boolean =>
  item.kind === 'call' &&
  item.toolKey === call.toolKey &&
  item.tab?.number === call.tab?.number &&
  item.result?.ok === true &&
  JSON.stringify(item.arguments) === JSON.stringify(call.arguments);
