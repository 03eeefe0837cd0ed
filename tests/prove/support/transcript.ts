import type { ThreadItem } from '../../../utils/thread';

/** One line of a conversation as it is compared: what is random or depends on the trial is left out. */
export type Line = { text: string /** The call, without what came of it. */; call?: string; unknown?: true };

/** Interrupted answers are left out: a kill may add one, and nothing of them is run. */
export function transcriptOf(items: readonly ThreadItem[], tag: string): Line[] {
  return items.flatMap((item): Line[] => {
    const line = lineOf(item);
    return line ? [JSON.parse(JSON.stringify(line).replaceAll(tag, 'TAG')) as Line] : [];
  });
}

function lineOf(item: ThreadItem): Line | null {
  if (item.kind === 'user') return { text: `user: ${item.text}` };
  if (item.kind === 'notice') return { text: `notice ${item.code}: ${item.text}` };
  if (item.kind === 'assistant')
    return item.state === 'interrupted' ? null : { text: `${item.state}: ${item.text}` };
  const call = `call ${item.toolName} ${JSON.stringify(item.arguments)}`;
  const result = item.result?.ok ? JSON.stringify(item.result.content) : JSON.stringify(item.result?.failure);
  return { text: `${call} ${item.state} ${result}`, call, ...(item.state === 'unknown' && { unknown: true }) };
}

/** How a transcript differs from the undisturbed one, in words; null where it does not, but for stated unknowns. */
export function difference(
  actual: readonly Line[],
  expected: readonly Line[],
  mayBeUnknown: boolean,
): string | null {
  for (let index = 0; index < Math.max(actual.length, expected.length); index += 1) {
    const [line, wanted] = [actual[index], expected[index]];
    const isStated = mayBeUnknown && line?.unknown && line.call === wanted?.call;
    if (line?.text !== wanted?.text && !isStated) {
      return `line ${index + 1} is "${line?.text ?? 'nothing'}" instead of "${wanted?.text ?? 'nothing'}"`;
    }
  }
  return null;
}
