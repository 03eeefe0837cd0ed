import { newId } from '../agent/phase';
import type { Thread } from '../thread';

/** Characters of the first message that become a thread's title. */
const titleLength = 60;

export const newThread = (title: string, now: number): Thread => ({
  id: newId(),
  title: shortened(title),
  createdAt: now,
  updatedAt: now,
  modelId: null,
  switches: {},
  aliases: {},
  tabs: [],
  allowed: [],
});

export const untitled = 'New thread';

export function shortened(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  return line.length > titleLength ? `${line.slice(0, titleLength - 1).trimEnd()}…` : line || untitled;
}
