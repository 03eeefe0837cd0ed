import type { Journal } from '../agent/journal';
import type { ThreadItem } from '../thread';

/** Characters that an excerpt shows before and after what was found. */
const around = 40;
const mostFound = 50;

export type FoundThread = { threadId: string; excerpt: string };

/** Threads in which every word was said by somebody, newest first. */
export async function searchThreads(
  journal: Pick<Journal, 'threads' | 'items'>,
  wanted: string,
): Promise<FoundThread[]> {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const threads = (await journal.threads())
    .filter(({ deletedAt }) => deletedAt === undefined)
    .sort((left, right) => right.updatedAt - left.updatedAt);
  const found: FoundThread[] = [];
  for (const { id, title } of threads) {
    if (found.length === mostFound) break;
    const texts = [title, ...(await journal.items(id)).map(saidIn)];
    const whole = texts.join('\n').toLowerCase();
    if (words.every((word) => whole.includes(word))) found.push({ threadId: id, excerpt: excerptOf(texts, words) });
  }
  return found;
}

function saidIn(item: ThreadItem): string {
  if (item.kind !== 'call') return item.text;
  const result = item.result?.ok ? item.result.content.map((part) => (part.type === 'text' ? part.text : '')) : [];
  return [item.toolName, item.argumentsText, ...result].join(' ');
}

/** The words around the first hit that is not in the title; empty where only the title has it. */
function excerptOf([, ...texts]: readonly string[], words: readonly string[]): string {
  for (const text of texts) {
    const at = text.toLowerCase().indexOf(words[0] ?? '');
    if (at < 0) continue;
    const start = Math.max(0, at - around);
    const piece = text
      .slice(start, at + around)
      .replaceAll(/\s+/g, ' ')
      .trim()
      .toWellFormed();
    return `${start > 0 ? '…' : ''}${piece}${at + around < text.length ? '…' : ''}`;
  }
  return '';
}
