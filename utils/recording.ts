import * as z from 'zod';
import { assistantMessage, call, notice, userMessage } from './thread';

/**
 * A run as data: what was said and done, and when. Playing one shows it again and calls nothing, so it holds no address
 * of any page, no key of any tool and nothing that only one endpoint understands.
 */
export const recordedItem = z.discriminatedUnion('kind', [
  userMessage,
  assistantMessage.omit({ extra: true }),
  call.omit({ extra: true, address: true, toolKey: true }),
  notice,
]);
export type RecordedItem = z.infer<typeof recordedItem>;

/** When the text of an answer came: milliseconds after its request, which text, how many characters. */
export const arrivals = z.array(z.tuple([z.number().min(0), z.enum(['text', 'reasoning']), z.int().min(0)]));
export type Arrivals = z.infer<typeof arrivals>;

export const mostItems = 2000;

export const recording = z.object({
  id: z.string(),
  title: z.string().max(200),
  recordedAt: z.number(),
  items: z.array(recordedItem).max(mostItems),
  /** By the id of the answer. An answer without them comes evenly. */
  arrivals: z.record(z.string(), arrivals),
});
export type Recording = z.infer<typeof recording>;
export type RecordingSummary = Pick<Recording, 'id' | 'title' | 'recordedAt'>;
