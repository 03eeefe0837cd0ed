import { vi } from 'vitest';
import { isCovered } from '../../utils/trust/site-patterns';

type Listener = (...values: never[]) => unknown;

/** An event of the extension API: `emit` waits for what its listeners do. */
export function eventStub() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    emit: async (...values: unknown[]) => {
      await Promise.all([...listeners].map((listener) => listener(...(values as never[]))));
    },
    get size() {
      return listeners.size;
    },
  };
}

type Script = { id: string; matches?: string[]; js: string[]; world: string };

/** As much of the extension API as grants, scripts and tabs need; `origins` and `openTabs` are the browser's truth. */
export function createBrowserStub() {
  const state = {
    origins: [] as string[],
    openTabs: [] as Record<string, unknown>[],
    registered: [] as Script[],
    refusing: new Set<number>(),
    /** Frames of each tab, and those of them that hold both scripts already. */
    frames: [0],
    complete: new Set<number>(),
  };
  const pause = () => new Promise((resolve) => setTimeout(resolve));
  return {
    state,
    runtime: { getURL: (path: string) => `chrome-extension://patchbay/${path}` },
    permissions: {
      getAll: async () => ({ origins: [...state.origins] }),
      onAdded: eventStub(),
      onRemoved: eventStub(),
    },
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => {
        await pause();
        return state.registered.filter(({ id }) => ids.includes(id));
      },
      registerContentScripts: vi.fn(async (scripts: Script[]) => {
        await pause();
        if (scripts.some(({ id }) => state.registered.some((other) => other.id === id)))
          throw new Error('Duplicate script ID');
        state.registered.push(...scripts);
      }),
      unregisterContentScripts: vi.fn(async ({ ids }: { ids: string[] }) => {
        await pause();
        state.registered = state.registered.filter(({ id }) => !ids.includes(id));
      }),
      executeScript: vi.fn(
        async ({ target, world }: { target: { tabId: number; frameIds?: number[] }; world: string }) => {
          if (state.refusing.has(target.tabId)) throw new Error('The extensions gallery cannot be scripted.');
          const frames = target.frameIds ?? state.frames;
          return frames.map((frameId) => ({ frameId, result: world === 'MAIN' || !state.complete.has(frameId) }));
        },
      ),
    },
    tabs: {
      query: async ({ url }: { url?: string[] }) =>
        url ? state.openTabs.filter((tab) => isCovered(String(tab.url), url)) : state.openTabs,
      get: async (tabId: number) => {
        const tab = state.openTabs.find(({ id }) => id === tabId);
        if (!tab) throw new Error(`No tab with id: ${tabId}.`);
        return tab;
      },
      onRemoved: eventStub(),
      onReplaced: eventStub(),
      onUpdated: eventStub(),
    },
  };
}
