import { type Thread, thread } from '../thread';
import type { SetAside } from './schema';

/** A thread whose record failed, made anew of the fields that can still be read, so that its messages stay reachable. */
export function salvagedThread({ key, record, at }: SetAside): Thread {
  const empty: Thread = {
    id: key,
    title: 'Recovered thread',
    createdAt: at,
    updatedAt: at,
    modelId: null,
    switches: {},
    aliases: {},
    tabs: [],
    allowed: [],
  };
  const readable = Object.entries(thread.shape).flatMap(([field, schema]) => {
    const parsed = schema.safeParse((record as Record<string, unknown>)[field]);
    return parsed.success ? [[field, parsed.data]] : [];
  });
  return { ...empty, ...Object.fromEntries(readable), id: key };
}
