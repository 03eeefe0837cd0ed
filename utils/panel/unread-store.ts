import * as z from 'zod';
import type { UnreadStore } from './toolbar-badge';

const name = 'unread-threads';

type SessionArea = {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
};

/** Threads that finished while nobody looked, for as long as the browser runs. */
export const unreadStore = (area: SessionArea): UnreadStore => ({
  read: async () =>
    z
      .array(z.string())
      .catch([])
      .parse((await area.get(name))[name]),
  write: (threadIds) => area.set({ [name]: threadIds }),
});
