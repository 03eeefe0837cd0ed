import { definitionDigest } from '../../utils/catalogue/admission';
import type { Provenance } from '../../utils/catalogue/announcement';
import type { CataloguedDocument } from '../../utils/catalogue/catalogued-document';
import type { SessionStore } from '../../utils/catalogue/session-store';
import type { AnnouncedTool } from '../../utils/tool';

export const toolNamed = (name: string, more: Partial<AnnouncedTool> = {}): AnnouncedTool => ({
  source: 'page',
  name,
  description: `Does ${name}`,
  inputSchema: { type: 'object', properties: {} },
  annotations: {},
  ...more,
});

type Where = { tabId?: number; frameId?: number; documentId?: string; origin?: string; topOrigin?: string | null };

export function documentWith(tools: AnnouncedTool[], where: Where = {}): CataloguedDocument {
  const { tabId = 1, frameId = 0, origin = 'http://localhost:3000' } = where;
  const { documentId = `document-${tabId}-${frameId}`, topOrigin = origin } = where;
  return {
    address: { tabId, frameId, documentId },
    origin,
    url: `${origin}/`,
    topOrigin,
    revision: 1,
    tools: tools.map((tool) => ({ ...tool, digest: definitionDigest(tool) })),
    refused: [],
  };
}

export const from = (tabId: number, frameId = 0, origin = 'http://localhost:3000'): Provenance => ({
  tabId,
  frameId,
  origin,
  url: `${origin}/`,
});

/** A session store in memory; `entries` is what a new worker would find. */
export function memoryStore(
  entries = new Map<string, unknown>(),
): SessionStore & { entries: Map<string, unknown>; writes: number } {
  const store = {
    entries,
    writes: 0,
    readAll: async () => Object.fromEntries(entries),
    write: async (key: string, value: unknown) => {
      store.writes++;
      entries.set(key, structuredClone(value));
    },
    remove: async (keys: string[]) => {
      for (const key of keys) entries.delete(key);
    },
  };
  return store;
}
