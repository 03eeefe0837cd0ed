import { browser } from '../browser';

/** Where live state outlasts the worker, but not the browser. Values are plain JSON data. */
export type SessionStore = {
  readAll: () => Promise<Record<string, unknown>>;
  write: (key: string, value: unknown) => Promise<void>;
  remove: (keys: string[]) => Promise<void>;
};

/** Chrome gives all of `storage.session` 10 MiB and rejects the write that goes over it. */
export const browserSessionStore = (): SessionStore => ({
  readAll: () => browser.storage.session.get(null),
  write: (key, value) => browser.storage.session.set({ [key]: value }),
  remove: (keys) => browser.storage.session.remove(keys),
});
